// Threads before, inside and after a tunnel.
-> t -> after
== after
After.
+ more -> END
== t
<- th(1)
-> u ->
<- th(2)
->->
== u
U
<- th(3)
->->
== th(n)
* th {n}
  got {n}
  ->->

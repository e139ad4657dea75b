// Choices leave a tunnel in different ways.
-> a -> 
after
-> END
== a
* x
  ->-> 
* y ->-> b
* z -> c ->
  zz
  ->->
- ->->
== b
B -> END
== c
* [cc] ->-> d
* [dd]
->->
== d
D
-> DONE

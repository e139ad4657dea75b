// Threads and tunnels that hand one reference on.
~ temp x = 5
-> a(x) ->
{x}
-> END
== a(ref y)
<- b(y)
<- b(y)
* [mine {y}]
- {y}
->->
== b(ref z)
~ z++
* [inc {z}]
  ~ z = z + 10
  z={z}
  -> c(z) ->
  ->->
== c(ref w)
~ w = w + 100
->->

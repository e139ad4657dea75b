// Several threads and a tunnel, each with a fallback choice.
-> t ->
back
-> END
== t
<- a(1)
<- a(2)
* -> 
  fb
  ->->
== a(x)
~ temp y = x
* -> 
  fa{x}{y}
  ->->
* {false} x

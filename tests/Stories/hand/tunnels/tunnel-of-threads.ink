-> square ->
After the square.
-> END
=== square
~ temp who = "crier"
<- stall("fish")
<- stall("figs")
The {who} shouts.
* [Leave] You leave the {who}.
  ->->
=== stall(what)
~ temp who = "seller of {what}"
A {who}.
* [Buy {what}] The {who} nods.
    -> wrap(what) ->
    ->->
=== wrap(what)
Wrapping {what}.
* [Thank] ->->

// Tags that come from functions and tunnels.
{x()}
{y()} after
before {x()} # own
-> t -> u
== u
{"{x()}"} # {z()} # a{z()}b
* {z() == "z"} c {x()}
* c2 {y()}
- e
-> END
== function x
word # xt
~ return
== function y
~ return "r"
== function z
~ return "z"
== t
in t # in
->->

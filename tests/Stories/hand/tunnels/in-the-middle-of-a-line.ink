// Tunnels in the middle of lines and branches.
Line -> t -> x
== x
xx <>
-> t -> y
== y
z -> t ->
w
{true: -> t ->} v
{true: u -> t ->} s
{false: u -> t ->|-> t -> u2 ->}
q <>
-> t ->
<> r
-> END
== u2
[u]
->->
== t
(t)
->->

// A variable target that is changed by where it leads.
VAR p = -> k
VAR n = 0
-> p
== k
~ n++
~ p = -> l
{n > 2: -> END}
-> p ->
after {n}
* [a] -> p
* [b] -> m(p)
== l
l {n}
~ p = -> k
{n < 2: ->->}
-> p
== m(-> q)
m
-> q

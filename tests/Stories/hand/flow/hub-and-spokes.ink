VAR energy = 3
LIST seen = lab, dome, well
VAR visited = ()
-> hub
=== hub
{hub > 1: You are back. <>}
Energy {energy}{visited:, seen {visited}}.
* {energy > 0} [The lab] -> visit(lab, -> the_lab)
* {energy > 0} [The dome] -> visit(dome, -> the_dome)
* {energy > 1 and visited ? lab} [The well] -> visit(well, -> the_well)
+ {visited} [Rest] -> rest
* -> sleep
=== visit(what, -> where)
~ visited += what
~ energy--
You go to the {what}.
-> where ->
-> hub
=== the_lab
* [Read] A page is missing.
* [Take the lens]
    ~ energy++
    It is warm.
- ->->
=== the_dome
{visited ? lab: The lens would fit.|Dust.}
* {visited ? lab} [Fit it] Light.
    ->-> sleep
+ [Go] ->->
=== the_well
Deep.
->->
=== rest
~ energy++
{rest > 2: -> sleep}
-> hub
=== sleep
{visited == LIST_ALL(seen): You have seen it all.|You sleep early, having seen {LIST_COUNT(visited)}.}
-> END

-> house
=== house
-> room("blue") ->
-> room("red") ->
Done with rooms.
-> END
=== room(c)
The {c} room.
* [Look in the {c} drawer]
    -> drawer(c) ->
    You close the {c} drawer.
+ [Out]
- ->->
=== drawer(c)
{c} thread.
* [Take the {c} one] Taken.
+ [Leave it]
- ->->

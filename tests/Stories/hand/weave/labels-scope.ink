-> room
=== room
= door
* (open) [Open] Opened.
* (kick) [Kick] Kicked.
- (inside) In.
{open:You opened it.}{kick:You kicked it.}
-> window
= window
{door.open:It was opened.|It was not opened.}
{room.door.kick} {door.inside}
+ [Again] -> door
+ {door.inside > 1} [Enough] -> hall
+ {door.inside < 3} [Inside] -> door.inside
=== hall
{room.door.open} and {room.door.kick}, {room.door.inside}, {room.window}.
-> END

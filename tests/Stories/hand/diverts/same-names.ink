// Stitches and labels of different knots may share words, and a temporary may share them too.
-> bell
=== bell
= tower
* (rope) [Pull] -> ring
= ring
~ temp loft = tower.rope
Rung {loft} {bell.tower} {bell.tower.rope}.
-> chapel
=== chapel
= tower
* (rope) [Pull] -> ring
= ring
~ temp loft = 10
Rung in the chapel {loft} {rope} {tower.rope} {bell.tower.rope}.
{chapel.ring == 1: -> bell.ring}
-> END

// What a story can ask of a stage. Include this file, and Cartouche does what
// these functions say; any other ink player takes what stands here, and notes
// in `alone` that there is no stage to open a second scene on.
VAR alone = false

EXTERNAL open_scene(knot)   // opens a knot as a scene of its own, beside this one; it is over at its ->->
EXTERNAL enter(who)         // somebody comes into this scene
EXTERNAL leave(who)         // somebody goes out of it

=== function open_scene(knot)
~ alone = true

=== function enter(who)
~ return

=== function leave(who)
~ return

// A function's last line end is dropped; glue inside it joins outwards.
The {colour()} door.
A {glued()} door.
{colour()}
{two_lines()} after.
Before {two_lines()}
-> END

=== function colour()
red

=== function glued()
<>blue<>

=== function two_lines()
first
second

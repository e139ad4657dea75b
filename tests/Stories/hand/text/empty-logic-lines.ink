VAR unused = 0
// Lines that print nothing leave no empty line behind.
One.
{false: never}
{""}
~ unused = 1
{unused > 5:never}
Two.
{unused > 5:never|}
{nothing()}
Three.
{nothing()} {nothing()}
Four.

=== function nothing()
~ return ""

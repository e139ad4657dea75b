VAR x = 0
-> loop
=== loop
{
- x == 0: Zero.
- x == 1:
    One.
    And a line.
- x == 2: {x} <>
    glued
- x > 4: -> END
- else:
    Else {x}.
}
~ x++
-> loop

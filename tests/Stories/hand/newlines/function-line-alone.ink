// A line that is only a call prints the function's lines and no empty one.
Before.
{speak()}
{speak()} trailing.
leading {speak()}
{speak()}{speak()}
{silent()}
After.
~ speak()
Last.
=== function speak()
Spoken.
=== function silent()
~ temp x = 1
~ x++

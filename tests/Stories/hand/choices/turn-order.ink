// Effects in a choice's own line happen when it is chosen, those in its text when it is offered.
VAR offered = 0
VAR taken = 0
-> loop
=== loop
* A {offer()} [b {offer()}] c {take()}
  ~ taken += 10
* D {offer()}
* -> done
- {offered} offered, {taken} taken.
-> loop
=== done
{offered} offered, {taken} taken at the end.
-> END
=== function offer()
~ offered++
~ return offered
=== function take()
~ taken++
~ return taken

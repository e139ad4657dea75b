LIST state = off, on, broken
VAR lamps = (off)
-> loop
=== loop
{state == (): Nothing yet.}
{state:
- (): empty
- off: off
- on: on
- else: else
}
{lamps ? state: lamps have it}
* {state != broken} [Next]
* {state ? on} [Break]
    ~ state = broken
+ {state == broken || state == ()} [Reset] -> END
- ~ state = off
{loop > 0 and not (lamps ? on):
    ~ state = on
    ~ lamps += on
}
-> loop

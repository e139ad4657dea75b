// A list stepped through a switch until it is empty.
LIST s = (idle), walk, run
VAR who = idle
- (top)
{who:
- idle: idle
- walk: walking
- run: running
- else: nothing
}
{s ? who: on|off}
~ who++
{top < 4: -> top}
{who}
{who == (): empty}
{not who: not}
-> END

VAR x = 1
VAR y = 1
VAR steps = 0
-> step
=== step
At {x},{y}{x == 3 and y == 3:, the exit. -> out|.}
+ {x < 3} [East] {move(x, 1)}
+ {y < 3} [North] {move(y, 1)}
+ {x > 1 && steps < 8} [West] {move(x, -1)}
- -> step
=== out
Out in {steps}.
-> END
=== function move(ref axis, by)
~ axis += by
~ steps++
Step {steps}.

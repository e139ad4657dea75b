// Lines of logic between text leave no trace.
VAR x = 1
a
~ x++
{x}<>
~ x--
{x}
~ x += 2
{x} ~ x = 5
~ temp y = x
~ y -= 10
b {y}
~ x++
~ y--
{x}{y}

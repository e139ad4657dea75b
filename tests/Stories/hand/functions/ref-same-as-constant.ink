// A variable may have the name of a constant; a 'ref' parameter takes the variable.
VAR c = 1
CONST c = 2
LIST l = (a), b
{c}
~ f(c, 5)
{c}
~ f(l, b)
{l}
-> END
=== function f(ref x, y)
~ x = y

VAR a = 1
VAR b = a + 1
VAR c = f()
VAR d = (1 + 2)
{a}{b}{c}{d}
=== function f()
~ return 1

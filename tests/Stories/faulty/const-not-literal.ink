CONST a = 1
CONST b = a + 1
CONST c = f()
CONST d = "x{a}"
{a}{b}{c}{d}
=== function f()
~ return 1

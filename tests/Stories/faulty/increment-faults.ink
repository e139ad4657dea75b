VAR x = 1
{x++}
~ 3++
~ f()++
~ x = x++
=== function f()
~ return 1

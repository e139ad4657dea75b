VAR f = 1
{f}
=== function f()
~ return 1

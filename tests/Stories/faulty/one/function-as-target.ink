VAR t = -> f
~ temp u = -> f
{u == t}
=== function f()
~ return 1

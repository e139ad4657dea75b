~ f(3)
=== function f(ref x)
~ x = 1

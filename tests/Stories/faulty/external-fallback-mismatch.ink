EXTERNAL f(a, b)
{f(1, 2)}
=== function f(a)
~ return a

{f()} {f(1)} {f(1, 2)} {f(1, 2, 3)}
~ f(1)
=== function f(a, b)
~ return a + b

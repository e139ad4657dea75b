VAR g = 1
~ f(1)
~ f(g + 1)
~ f(h)
~ f(k)
-> END
=== k
-> END
=== function f(ref x)
~ x = 2

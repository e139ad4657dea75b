VAR g = 1
-> k(2)
=== k(g)
~ temp h = g
{h}
-> END
=== l
~ temp g = 5
{g}
-> END

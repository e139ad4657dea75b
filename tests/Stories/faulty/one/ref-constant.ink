CONST c = 1
-> k(c)
=== k(ref x)
~ x = 2
-> END

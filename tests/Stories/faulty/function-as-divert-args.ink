-> k(1, 2)
=== k(a)
{a}
-> END
=== l(a, b)
-> k

-> k(1, 2)
=== k(a, a)
{a}
-> END

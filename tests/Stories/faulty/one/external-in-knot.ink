-> k
=== k
EXTERNAL f(a)
{f(1)}
-> END

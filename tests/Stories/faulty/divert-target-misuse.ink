VAR t = -> k
{-> k}
{t == -> k}
~ temp x = -> k + 1
-> k
=== k
-> END

VAR x = -> k
{x:yes}
~ x = k
~ x = -> missing
{x + 1}
-> k
=== k
-> END

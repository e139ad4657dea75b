-> k
=== k
{t}
~ temp t = 1
{t}
-> END

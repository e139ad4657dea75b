-> k(1)
=== k(p)
~ temp t = 1
~ temp t = 2
~ temp p = 3
{t}{p}
-> END

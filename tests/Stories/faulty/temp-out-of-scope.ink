-> k
=== k
~ temp t = 1
-> l
=== l
{t}
~ t = 2
-> END

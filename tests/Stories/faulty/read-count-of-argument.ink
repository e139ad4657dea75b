-> k(-> l)
=== k(x)
{x}
{l.missing}
{k.x}
-> END
=== l
-> END

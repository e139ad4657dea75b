-> k
=== k
{-> a|-> a}
=== a
-> END

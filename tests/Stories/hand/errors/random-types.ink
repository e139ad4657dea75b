-> k
=== k
Before.
{RANDOM("a", 3)}
After.
-> END

-> k
=== k
Before.
{RANDOM(5, 1)}
After.
-> END

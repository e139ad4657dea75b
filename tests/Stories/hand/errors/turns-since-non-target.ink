VAR n = 3
-> k
=== k
Before.
{TURNS_SINCE(n)}
After.
-> END

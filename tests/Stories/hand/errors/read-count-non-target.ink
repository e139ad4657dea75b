VAR n = "x"
-> k
=== k
Before.
{READ_COUNT(n)}
After.
-> END

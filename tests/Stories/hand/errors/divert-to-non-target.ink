VAR t = 5
-> k
=== k
Before.
-> t

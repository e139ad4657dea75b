VAR t = "word"
-> k
=== k
Before.
-> t ->
After.
-> END

-> k
=== k
= s t
-> END

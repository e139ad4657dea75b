-> k
=== k
=
-> END

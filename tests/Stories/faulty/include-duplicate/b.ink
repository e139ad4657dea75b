VAR v = 2
=== k
-> END

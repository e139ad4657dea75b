VAR v = 1
=== k
-> END

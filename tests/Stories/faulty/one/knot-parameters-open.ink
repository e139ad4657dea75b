-> END
=== k(a
-> END

-> a
=== a
=== b
-> END

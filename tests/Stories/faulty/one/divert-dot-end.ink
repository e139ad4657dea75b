Before.
-> a.
=== a
-> END

-> a
=== a
-> b
= b
-> END
=== b
-> END

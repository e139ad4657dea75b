-> a ->
-> END
=== a
->-> b text
=== b
-> END

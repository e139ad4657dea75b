-> a -> text
->-> b text
-> a ->-> b
-> END
=== a
->->
=== b
-> END

Start -> a
=== a
-> b
=== b
-> c
=== c
-> d
=== d
~ temp x = 1
-> e
=== e
the end of the chain.
-> END

VAR x = 3
-> x
=== k
~ temp y = 4
-> y

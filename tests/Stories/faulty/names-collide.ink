VAR a = 1
CONST b = 2
LIST c = d, e
-> END
=== a
-> END
=== b
-> END
=== d
-> END
=== function c()
~ return 1

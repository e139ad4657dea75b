== f
= s
ff
-> s2
= s2
-> END
== function g
~ return "G"
~ temp unused = 2

-> a
== a
a -> b
==b==
b -> c.d
======== c ========
=d
d -> c.e
=   e   
e -> f(1)
===f(x)===
f {x} -> g
=== g() ===
g {h(2)}
-> END
=== function h ( x ) ===
~ return x

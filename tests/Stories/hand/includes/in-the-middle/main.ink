Before.
INCLUDE middle.ink
After.
* [Go] -> k
=== k
In k.
INCLUDE in_knot.ink
After the include in a knot.
-> END

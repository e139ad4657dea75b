-> count(3)
=== count(n)
{n}...
{n > 0: -> count(n - 1)}
-> pair("left", 2 + 2)
=== pair(side, size)
{side} of {size}
-> pair2(side, size, -> fin)
=== pair2(a, b, -> where)
{a} {b}
-> where
=== fin
Fin.
-> END

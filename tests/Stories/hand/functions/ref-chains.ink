VAR g = 1
-> start
=== start
~ temp t = 10
~ outer(g)
{g}
~ outer(t)
{t}
~ swap(g, t)
{g} {t}
~ swap(t, t)
{t}
{inner(g)} {g}
-> k(g, t)
=== k(x, y)
~ outer(x)
~ swap(x, y)
{x} {y} {g}
-> END
=== function outer(ref a)
~ a = a + 1
~ middle(a)
~ a = a * 2
=== function middle(ref b)
~ b = b + 100
~ last(b)
=== function last(ref c)
~ c = -c
=== function swap(ref a, ref b)
~ temp keep = a
~ a = b
~ b = keep
=== function inner(ref a)
~ a++
~ return a

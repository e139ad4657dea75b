VAR g = "global"
-> k("param", 2)
=== k(p, n)
~ temp q = p + "!"
{p} {q} {n} {g}
~ p = "changed"
{p}
{n > 0: -> k(q, n - 1)}
-> other(p)
=== other(q)
{q} -> END

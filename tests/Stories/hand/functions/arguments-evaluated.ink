VAR n = 0
{three(tick(), tick(), tick())}
{three(n, tick(), n)}
{three("{tick()}", n > 2, -tick())}
-> END
=== function tick()
~ n++
~ return n
=== function three(a, b, c)
~ return "" + a + "/" + b + "/" + c

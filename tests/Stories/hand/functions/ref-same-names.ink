// The variable behind a reference may have the parameter's own name, at every depth.
-> k
=== k
~ temp x = 1
~ temp y = 5
~ add(x)
~ add(y)
{x} {y}
~ nest(y, 3)
{y}
-> END
=== function add(ref x)
~ temp y = 7
~ x = x + y
=== function nest(ref y, n)
{n > 0:
    ~ y = y + n
    ~ nest(y, n - 1)
}

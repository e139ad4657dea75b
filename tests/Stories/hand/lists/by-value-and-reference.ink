// Lists passed by value and by reference.
LIST l = a, b
{f(a, (b))}
~ temp e = (a)
~ g(e)
{e}
{l}
~ g(l)
{l}
== function f(x, y)
~ x += y
~ return x
== function g(ref x)
~ x += b
~ x -= a

// Calls as arguments, in choices, and functions that call themselves.
{f(3)} {g(3)}
~ temp r = f(2)
{r}
{f(f(f(1)))}
-> k(f(2))
== k(x)
{x}
* {f(x) > 3} [{f(x)}] {f(x)}
- ~ temp q = f(x)
{q}
-> END
== function f(n)
{n > 10: 
  ~ return n
}
~ return f(n * 2) + 1
== function g(n)
{n}
{n > 0:
  {g(n - 1)}
}
<>.

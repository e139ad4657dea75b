VAR t = -> a
VAR u = -> a
{t == u: equal|different}
{t == -> b: equal|different}
~ u = -> b
{t != u: different|equal}
~ temp v = u
{v == u: equal|different}
~ v = pick(true)
{v == t: a|b}
~ v = pick(false)
-> choose(v)
=== choose(-> x)
-> x
=== a
A.
-> END
=== b
B.
-> END
=== function pick(first)
{first:
    ~ return -> a
}
~ return -> b

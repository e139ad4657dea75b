// Commas, brackets, braces and quotes inside arguments.
{f(g(1), h(2))} {f (1, 2)} {f(1 , 2)} {f( 1,2 )}
{f("a,b", "c)d")} {f((1), (2))} {f(1 + 2, f(3, 4))}
{f(true, not false)} {f("{g("x")}", "a \} b")}
== function f(a, b)
~ return "{a}-{b}"
== function g(x)
~ return x
== function h(x)
~ return x

// Arguments passed on in other places under each other's names.
-> a(1, 2)
== a(x, y)
{x}{y}
{x < 3: -> a(y, x + y)}
-> a.s(y, x)
= s(x, y)
{x}{y}
* [more] -> s(y, x)
+ [swap] -> b(x, y)
* -> END
== b(y, x)
{y}{x}
-> a(x, y)

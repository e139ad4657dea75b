// References handed on under one and the same name.
~ temp loc = 1
~ f(loc)
{loc}
~ g(loc, loc)
{loc}
{h(loc)} {loc}
== function f(ref loc)
~ loc = loc + 1
~ f2(loc)
== function f2(ref loc)
~ loc = loc * 3
== function g(ref a, ref b)
~ a = a + 1
~ b = b * 2
== function h(ref x)
~ temp y = x
~ f(y)
~ return y

{f(1,
2)}
== function f(a, b)
~ return 1

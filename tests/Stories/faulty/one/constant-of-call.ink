CONST x = f()
{x}
== function f
~ return 1

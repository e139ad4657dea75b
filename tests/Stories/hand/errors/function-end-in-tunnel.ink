VAR x = 0
-> t ->
{x}
-> END
=== t
~ x = f()
{x}
->->
=== function f()
~ return 3

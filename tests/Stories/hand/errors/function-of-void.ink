-> k
=== k
Before {f() + f()} after.
-> END
=== function f()
~ temp x = 1

LIST l = a, b
~ f(a)
-> END
=== function f(ref x)
~ x = b

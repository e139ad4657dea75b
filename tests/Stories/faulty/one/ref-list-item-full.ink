LIST l = a, b
~ f(l.a)
-> END
=== function f(ref x)
~ x = b

VAR s = "x"
Before.
Calling {f(s)} now.
After.
-> END
=== function f(x)
Inside.
~ return x * 2

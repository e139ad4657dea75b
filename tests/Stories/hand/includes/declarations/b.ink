VAR b_var = A_CONST
=== b_knot
= inner
Inner {A_CONST + b_var}.
-> END
=== function f(x)
~ return x * A_CONST

CONST A_CONST = 5
LIST state = item_one, (item_two)
=== shared
Shared {b_var}.
-> b_knot.inner

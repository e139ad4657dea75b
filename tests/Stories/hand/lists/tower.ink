LIST discs = one, two, three
VAR left = ()
VAR middle = ()
VAR right = ()
~ left = LIST_ALL(discs)
-> game
=== game
{left}/{middle}/{right}
{LIST_COUNT(right) == 3 or TURNS() > 9: -> END}
+ {can(left, right)} [L-R]
    ~ shift(left, right)
+ {can(left, middle)} [L-M]
    ~ shift(left, middle)
+ {can(middle, right)} [M-R]
    ~ shift(middle, right)
+ {can(right, left)} [R-L]
    ~ shift(right, left)
- -> game
=== function can(from, to)
~ return LIST_COUNT(from) > 0 && (LIST_COUNT(to) == 0 || LIST_MIN(from) < LIST_MIN(to))
=== function shift(ref from, ref to)
~ temp x = LIST_MIN(from)
~ from -= x
~ to += x

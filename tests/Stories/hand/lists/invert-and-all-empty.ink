// An empty list remembers the list it was emptied from; one that never had items knows none.
LIST l = (a), b, (c)
LIST m = x, y
VAR fresh = ()
VAR typed = a
[{LIST_INVERT(fresh)}] [{LIST_ALL(fresh)}]
~ typed = ()
[{LIST_INVERT(typed)}] [{LIST_ALL(typed)}]
~ l = ()
[{LIST_INVERT(l)}] [{LIST_ALL(l)}]
~ l -= a
[{LIST_INVERT(l)}] [{LIST_ALL(l)}]
~ l = LIST_ALL(l)
[{LIST_INVERT(l)}] {l}
~ l = l - l
[{l}] [{LIST_INVERT(l)}]
~ typed = m
[{LIST_ALL(typed)}] [{LIST_INVERT(typed)}]
~ typed = typed + a
~ typed = typed - a
[{typed}] [{LIST_ALL(typed)}]
~ fresh = fresh + m
[{LIST_ALL(fresh)}]

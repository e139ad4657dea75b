// Two lists with an item of one name.
LIST x = a, b
LIST y = a, c
{x.a} {y.a} {x.a == y.a} {x.a + y.a} {LIST_ALL(x.a + y.a)} {x.a < y.c} {(x.a, y.a, b)}
~ temp v = (x.a, y.a)
{v ? x.a} {v - x.a} {LIST_INVERT(v)} {LIST_COUNT(v)} {LIST_MIN(v) == x.a} {LIST_MAX(v) == y.a}
{LIST_VALUE(y.a)} {y.a:t|f}

// What variables remember of their list when they are emptied.
LIST l = a, b
VAR v = a
~ v = ()
{LIST_ALL(v)} {v + 1} {LIST_INVERT(v)}
~ v = 5
{v}
~ v = a
~ v -= a
~ v += 1
{v}/{LIST_ALL(v)}
{v has a:yes|no}
~ temp t = LIST_ALL(v)
~ t = t - t
{LIST_ALL(t)}{t(1)}

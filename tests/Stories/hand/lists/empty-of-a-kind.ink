// Empty lists that know what they are lists of.
LIST x = a, b
{x()} {LIST_ALL(x())} {LIST_INVERT(x())} {x() == ()} {x() + 1} {LIST_COUNT(x())}
{x(1)} {x(0)} {x(3)} {x(1) + x(2)} {LIST_ALL(x(3))}
~ temp t = x()
{LIST_ALL(t)}
~ t += a
{t}
~ t -= a
{t} {LIST_ALL(t)} {LIST_INVERT(t)}
~ t = LIST_INVERT(t)
{t}
~ t = LIST_INVERT(t)
{t} {LIST_INVERT(t)}

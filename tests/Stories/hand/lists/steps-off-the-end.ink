// Lists stepped beyond either end.
LIST l = (a), b
~ l += 1
{l}
~ l += 1
{l}
~ l -= 1
{l} {LIST_ALL(l)}
~ l = a
~ l -= 1
{l} {LIST_ALL(l)}
~ l = l(2)
{l}
~ l = ()
~ l = l(1)
{l}

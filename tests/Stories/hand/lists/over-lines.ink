// A list's items may go on over several lines.
LIST l = a,
  b,

 (c)
LIST n =
 e, (f = 7)
   , g
{LIST_ALL(l)} {l}
{LIST_ALL(n)} {n} {LIST_VALUE(g)}

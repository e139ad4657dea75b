LIST a = x1
LIST b = ( y1 ) , y2 = 4 , ( y3 ) = 9, (y4 = 12)
LIST c = z1,
  z2, (z3),
  z4
LIST été = (été_1), é2
{a} [{LIST_ALL(a)}] {b} {LIST_ALL(b)} {c} {LIST_ALL(c)} {été} {LIST_VALUE(y2)} {LIST_VALUE(y4)}

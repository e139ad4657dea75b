// Items of one number print in the order of their lists' names: an underscore first, accents and case last.
LIST B = x, x2
LIST a = y, y2
LIST _c = z, z2
LIST a1 = w, w2
LIST aB = v, v2
LIST éa = u, u2
LIST Ab = t, t2
LIST ab_c = s
LIST abc = r
VAR all = (x, y, z, w, v, u, t, s, r)
{all}
{LIST_ALL(all)}
{LIST_MIN(all)} {LIST_MAX(all)}
{LIST_RANGE(all, 1, 1)}

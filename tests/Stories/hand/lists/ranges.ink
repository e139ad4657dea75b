LIST n = a = 1, b = 3, c = 5, d = 7, e = 9
VAR all = ()
~ all = LIST_ALL(n)
{LIST_RANGE(all, 3, 7)} {LIST_RANGE(all, b, d)} {LIST_RANGE(all, 4, 6)} {LIST_RANGE(all, b, 8)} [{LIST_RANGE(all, 10, 20)}] {LIST_RANGE(all, 0, 100)}
{LIST_RANGE((a, e), 2, 9)} [{LIST_RANGE(all, d, b)}] [{LIST_RANGE((), 1, 5)}] {LIST_RANGE(all, c, c)}
{LIST_RANGE(all, (a, b), (c, d))} {LIST_RANGE(n, 1, 9) == ()}

LIST l = (lx), ly
-> k
=== k
Before {LIST_COUNT(l)}.
{LIST_COUNT(3)}
After.
-> END

LIST l = (lx), ly
-> k
=== k
{l + lx} {l == lx}
{l - "lx"}
After.
-> END

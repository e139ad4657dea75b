EXTERNAL f(a)
EXTERNAL f(a)
{f(1)}

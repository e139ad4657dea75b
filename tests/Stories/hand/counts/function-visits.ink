{f()}{f()}{f()} {READ_COUNT(-> k)}
-> k
=== k
{f()} {k}
-> END
=== function f()
~ return once_more()
=== function once_more()
{a|b|c|d}

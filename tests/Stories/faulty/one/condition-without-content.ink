VAR x = 1
Before.
{x:}

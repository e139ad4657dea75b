VAR a = 1
{a 2}
After.

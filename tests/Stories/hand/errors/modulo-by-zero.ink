VAR zero = 0
Before.
{1 mod zero}
After.

VAR zero = 0.0
{1.0 / zero} {-1.0 / zero}
After.

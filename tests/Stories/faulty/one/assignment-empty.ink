VAR x = 1
~ x =
After.

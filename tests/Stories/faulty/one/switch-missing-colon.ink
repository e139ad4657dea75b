VAR x = 1
{x:
- 1: one
- two
}
After.

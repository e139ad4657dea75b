VAR x = 1
{x:
- 1: one
- else: a
- else: b
}
After.

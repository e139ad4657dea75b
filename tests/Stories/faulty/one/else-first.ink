VAR x = 1
{
- else: first
- x: second
}
After.

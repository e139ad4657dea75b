VAR x = 1
VAR x = 2
{x}

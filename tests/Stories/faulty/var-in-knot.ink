-> k
=== k
VAR x = 3
VAR = 4
VAR y
VAR z =
{x}
-> END

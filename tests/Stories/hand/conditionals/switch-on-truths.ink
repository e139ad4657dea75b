// Branches compared with true and false.
VAR x = 2
{x:
 - x > 1: a
 - true: b
 - else: c
}
{true:
 - x == 2: d
 - else: e
}

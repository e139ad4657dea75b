VAR x = 2
{x == 1: -> one}
{x == 2:
    Text first.
    -> two
- else:
    -> one
}
=== one
One -> END
=== two
{
- x > 5: -> one
- x < 5:
    ~ x = 10
    -> two
}
Never.
-> END

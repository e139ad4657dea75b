VAR x = 1
{x:
    ~ x = 5
    ~ temp y = x * 2
    y is {y}
    {y > 5:
        ~ x = x + y
        x is {x}
    }
}
{
- x > 100:
    ~ x = 0
- else:
    ~ x = -x
}
{x}

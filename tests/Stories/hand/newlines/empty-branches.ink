VAR x = 0
A
{x:|}
{
- x == 1:
- x == 0:
}
{x:
- else:
}
B
{x == 0:
    ~ x = 1
}
C
{x:
    {x:
    }
}
D

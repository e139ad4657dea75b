VAR x = 0
A
{x: |}
{
- x == 1:
- x == 0:
}
B
{x == 0:
    ~ x = 1
}
C
{x:
    {x == 2:
        never
    }
}
D
{x == 2:
    never
- else:
    ~ x = 2
}

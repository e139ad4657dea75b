VAR x = 1
{x:
- 1: one
two
- else: other
- 3: after else
}
{x == 1:
    yes
- x == 2:
    no
}
{
- else: first else
- x: after
}
{x:
- else: a
- else: b
}

VAR x = 4
{x == 4:
    a
-else:
    b
}
{x == 5:
    a
  - else:b
}
{
    - x == 5: a
    - else : b
}
{x==4:a
}
{ x == 5:
- else:
    only else
}
-> END

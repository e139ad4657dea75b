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
{ x == 5:
- else:
    only else
}
{x == 4:
    c

-   else  :
    d
}
-> END

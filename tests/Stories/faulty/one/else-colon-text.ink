VAR x = 1
{x:
    yes
else:
    no
}

VAR x = 1
{x:
    yes
else:
    no
}
{x: a - else: b}
-> END

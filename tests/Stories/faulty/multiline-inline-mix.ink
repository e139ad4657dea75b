VAR x = 1
{x: first
    second
}
{x: inline
- else: block
}
{x == 1: yes
|no}
-> END

VAR x = 1
{x:
    - - two dashes
}
{x:
    * a choice without a divert
}
-> END

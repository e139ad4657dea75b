VAR x = 3
{x > 2:
    More than two.
}
{x > 5:
    More than five.
- else:
    Not more than five.
}
{x == 1:
    One.
- else:
    {x == 3:
        Three inside else.
    }
}
{
- x == 1: One.
- else: Other.
}
-> END

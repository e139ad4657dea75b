VAR d = -> k
Line one.
{d + 1 == 2:
    never
}
Line two.
-> END
=== k
-> END

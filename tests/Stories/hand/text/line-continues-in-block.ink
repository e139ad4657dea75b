VAR lit = true
The lamp {lit:
    burns
    low
}.
The window {
    - not lit: is dark
    - else: glows
} tonight.
{lit:
A line of its own.
}
Done{lit:.}
{lit:

    Blank lines around this do not show.

}

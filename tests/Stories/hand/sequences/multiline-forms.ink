VAR n = 0
-> loop
=== loop
~ n++
Line {cycle:
- one
- two
} ends.
{ stopping :
  - a <>
  -
  - c
}
{once:
-   {n}: block in once
-
}
{&
- amp one
- amp two
}
{!
- bang one
- bang two
}
{$
- dollar one
- dollar two
}
{n < 4: -> loop}
-> END

// Sequences of several lines that begin with a mark.
-> l
== l
{&
- a
- b
}
{!
- c
- d
}
{~
- e
}
{$
- f
- g
}
{!~
- h
}
{l < 4: -> l}
-> END

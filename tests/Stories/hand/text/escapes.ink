A hash: \# not a tag.
Braces: \{ and \} are text.
A bar: \| and a tilde: \~ too.
A backslash: \\ is one.
An arrow \-> in text, a bracket \[ and \] too.
\* not a choice
\- not a gather
\== not a knot
\TODO is a word here.
A letter \a keeps itself.
{"In a string: \" quoted \" and \\"}

// A function's printed text becomes part of a string that calls it.
VAR s = ""
~ s = "[{say("x")}]"
{s}
~ s = "{lines()}"
[{s}]
~ s = "{value()} {say("y")}"
{s} {s == "7 said y":equal|different}
-> END
=== function say(x)
said {x}
=== function lines()
one
two
=== function value()
~ return 7

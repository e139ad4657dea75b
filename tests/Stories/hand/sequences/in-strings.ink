VAR s = ""
VAR n = 0
-> loop
=== loop
~ n++
~ s = "{a|b|c}{&x|y}"
{s} {s == "bx":?}
~ s = s + "{!once}"
{s}
{n < 4: -> loop}
-> END

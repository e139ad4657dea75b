VAR t = -> a.s
Printing a target: {t}.
~ t = -> lab
{t}
- (lab) Label.
-> END
=== a
= s
S.
-> END

// Variables that hold labels, knots and stitches in turn.
VAR p = -> k.m
-> k
== k
start {k}
- (m) m {m} {k}
{m < 3: -> p}
~ p = -> k
{k < 2: -> p}
~ p = -> l.s
-> p
== l
= q
never
-> END
= s
s {s} {l} {l.q}
-> l

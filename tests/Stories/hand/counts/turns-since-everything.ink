// TURNS_SINCE of knots, stitches, gathers and choices.
-> a
== a
{a} {TURNS_SINCE(-> a)} {TURNS_SINCE(-> b)} {TURNS_SINCE(-> a.s)} {TURNS_SINCE(-> a.s.g)} {READ_COUNT(-> a.s)}
+ [x] -> a.s
+ [y] -> b
+ {a > 4} [z] -> END
= s
- (g) g{g} s{s} a{a}
{TURNS_SINCE(-> g)} {TURNS_SINCE(-> a)}
+ (c) [again] {c} {TURNS_SINCE(-> c)}
- -> a
== b
{b} {a.s.g} {a.s.c} {TURNS_SINCE(-> a.s.c)}
-> a

// Sequences in all three parts of a choice.
- (top)
+ (c) a{&b|c}d[{&e|f}g]{&h|i}j
+ x{1|2}[{1|2}]{1|2}
+ \ {!once|twice}[ {&k|l}] m
- {&n|o} {c}
{top < 5: -> top}
-> END

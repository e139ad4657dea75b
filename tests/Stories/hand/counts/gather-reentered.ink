// A label counts when it is reached, whether by falling into it or by a divert, and not again from within.
-> k
=== k
Start.
- (one) One {one}.
{one < 3: -> one}
- (two) Two {two}, {one}.
{two < 2: -> k}
{k} {one} {two}
-> END

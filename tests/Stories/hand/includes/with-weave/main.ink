~ temp q = 2
INCLUDE x.ink
{q} {r}
-> l
- (l) {l}
{l < 3: -> xl}
-> END

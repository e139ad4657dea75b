// A list built by number, taken apart and compared.
LIST l = a, b, c
VAR v = ()
- (top)
~ v += l(LIST_COUNT(v) + 1)
{v}: {v == (a, b):two}{v ? c:three} {LIST_MAX(v)}
{LIST_COUNT(v) < 3: -> top}
~ v -= (a, c)
{v} {v == b} {v ^ (a, b)} {(a, b) - v}
{(a)}/{(a) + (b)}/{a + b - a}/{a ^ b}/{LIST_ALL(v) ^ v}
{v:
- a: A
- b: B
}
{LIST_VALUE(v):
- 2: 2
}
{a < b && b < c}{c > LIST_MIN((b, c))}

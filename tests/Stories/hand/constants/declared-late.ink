VAR level = START
{level} {early()}
-> k
=== k
CONST START = 4
{START + NEXT}
-> END
CONST NEXT = 5
=== function early()
~ return NEXT - START

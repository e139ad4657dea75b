// A knot that diverts to itself was not left, so its visits do not grow.
VAR n = 0
-> spin
=== spin
~ n++
Spin {n}, counted {spin}, {READ_COUNT(-> spin)}.
{n < 3: -> spin}
-> away
=== away
~ n++
{n < 6: -> spin}
{spin} {away}
-> END

VAR n = 0
-> spin
=== spin
~ n++
Spin {n}, {spin}, since {TURNS_SINCE(-> spin)}.
+ [Again] -> spin
+ [By a stitch] -> spin.side
+ {n > 2} [Leave] -> END
= side
Side {side}, {spin}, since {TURNS_SINCE(-> side)} {TURNS_SINCE(-> spin)}.
-> spin

// A constant may hold a divert target.
CONST WHERE = -> place
VAR same = -> place
~ temp t = WHERE
{t == same:same|different}
-> t
=== place
Arrived.
-> END

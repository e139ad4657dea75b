VAR n = 0
-> start
=== start
~ n++
Round {n} {n < 3: -> start|-> out} unreachable
=== out
Out.
Half a line {true: -> half} not this
=== half
and its other half.
{true: -> END}
Never.

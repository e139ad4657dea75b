// Globals are known before the line that declares them.
{later} {much_later}
~ later = later + 1
-> k
=== k
{later}
VAR later = 5
{later} still
-> s
= s
VAR much_later = "z"
{much_later}
-> END

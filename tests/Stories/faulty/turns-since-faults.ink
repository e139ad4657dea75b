{TURNS_SINCE(k)}
{READ_COUNT(k)}
{TURNS_SINCE(-> missing)}
{TURNS_SINCE()}
-> k
=== k
-> END

-> k
=== k
{TURNS_SINCE(-> k.lab)} {TURNS_SINCE(-> k.nope)}
- (lab) -> END

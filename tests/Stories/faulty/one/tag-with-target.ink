Before.
Text # tag {TURNS_SINCE(-> k)}
-> k
=== k
-> END

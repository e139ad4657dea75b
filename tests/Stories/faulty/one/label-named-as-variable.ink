VAR x = 1
-> k
=== k
- (x) Text {x}
-> END

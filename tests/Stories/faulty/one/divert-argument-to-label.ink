-> k.lab(3)
=== k
- (lab) Text
-> END

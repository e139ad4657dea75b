-> k.lab
-> k.missing
-> s.lab
=== k
= s
* (lab) One
- (deep) -> END

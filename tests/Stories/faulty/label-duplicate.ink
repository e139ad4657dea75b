-> k
=== k
* (x) One
* (x) Two
- (x) Three
-> END

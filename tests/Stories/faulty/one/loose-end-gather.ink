-> k
=== k
* A
- (lab)

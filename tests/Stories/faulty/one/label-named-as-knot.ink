-> k
=== k
- (other) Text
-> other
=== other
-> END

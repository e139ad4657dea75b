-> k
=== k
* {lab} (lab) Text
* (lab2) {lab2} Text
- -> END

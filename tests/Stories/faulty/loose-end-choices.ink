-> k
=== k
* One
* Two
  * * Deep
  * * Deeper -> END
=== l
- Gather
* A -> k
* B

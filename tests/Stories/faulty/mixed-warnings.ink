TODO: warn me
-> k
=== k
* A
* B -> END
=== l
Text
TODO: again

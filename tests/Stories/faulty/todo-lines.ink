TODO: one
Text
TODO two
-> k
=== k
* TODO: three
- -> END
TODO: four

VAR rounds = 0
-> table
=== table
~ rounds++
Round {rounds}.
* [Ask the baker] "Rye," says the baker.
* Ask the miller
  "Stone-ground," says the miller.
+ {rounds < 4} [Drink] You drink.
+ {rounds > 2} Leave[] at last.
  -> END
- -> table

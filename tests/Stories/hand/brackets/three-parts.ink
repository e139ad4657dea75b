"What is that?" she asks.
* "It is a map[."]," he says, "of nowhere."
* "Nothing[!"]." He blushes.
* [Say nothing]
  He says nothing.
* He runs[] before she can look.
* [Bow]He bows.
- -> END

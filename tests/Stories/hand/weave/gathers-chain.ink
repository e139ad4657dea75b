Tea is poured.
* [Sugar] One lump.
* [Milk] A cloud.
- You sip.
* [Praise it] "Perfect."
* [Say nothing]
- The host nods.
- Two gathers in a row.
- And a third with a choice below it.
* Leave
- -> END

VAR patience = 2
-> talk("Wren", -> topics) ->
The talk is over, with patience {patience}.
-> END
=== talk(who, -> about)
{who} looks up.
- (again)
<- about(who, -> again)
+ [Leave {who}] {who} shrugs.
- ->->
=== topics(who, -> back)
* [Ask {who} of the bell] "It rings," says {who}.
  -> cost(1) ->
* [Ask {who} of the sea] "It is wet."
  * * "How wet?"
      "Patience, friend."
      -> cost(2) ->
  * * [Nod]
  - - "Quite."
* {patience <= 0} [Ask again] {who} is silent.
- -> back
=== cost(n)
~ patience -= n
{patience < 0: (A sigh.)}
->->

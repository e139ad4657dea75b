LIST clues = (none_yet), footprint, glove, letter
VAR known = ()
-> scene
=== scene
You know {known:{known}|nothing}.
* [Search the path] {learn(footprint)}
* [Search the desk] {learn(letter)}
* {known ? footprint} [Follow the prints] {learn(glove)}
* {known has (footprint, letter)} [Accuse] -> accuse
* -> accuse
- -> scene
=== accuse
{known >= (footprint, glove): You have enough|You have too little}{known ? letter:, and the letter}.
{LIST_COUNT(known)} of {LIST_COUNT(LIST_ALL(clues)) - 1}; unseen: {LIST_ALL(clues) - known - none_yet}.
-> END
=== function learn(x)
{known !? x:
    ~ known += x
    You found the {x}.
}

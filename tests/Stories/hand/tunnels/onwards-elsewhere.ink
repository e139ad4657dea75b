VAR tries = 0
-> camp
=== camp
~ tries++
Camp, try {tries}.
-> night ->
Morning.
-> END
=== night
Night {night}.
* [Sleep] ->->
* [Walk] ->-> cliff
* {tries > 1} [Walk far] ->-> walk_to(tries)
=== cliff
A cliff. You turn back.
-> camp
=== walk_to(n)
You walked {n} nights.
-> END

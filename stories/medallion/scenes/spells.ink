// How the old room comes, and what the living hold on to while it is there.

// The room turns, and the old scene plays in it. Only a knock turns it back.
=== spell(-> scene, turning)
~ spellbound = true
{turning}
-> scene ->
->->

// Anchors, offered wherever the old ones speak. There is one for each of
// the living, once in the whole story, so it matters where it is spent.
=== anchors(-> back)
*   {pull > 0} [Miriam strikes her tuning fork. # by: Miriam]
    ~ sink(pull, -1)
    She cannot feel her hands, but they know which pocket it is. The fork rings, thin and exact, in a place where nobody has ever heard four hundred and forty of anything.
    MIRIAM: That's A. That's mine. Whatever else is going on, that's an A. # aside
    -> back
*   {pull > 0} [Daniel recites the river levels. # by: Daniel]
    ~ sink(pull, -1)
    DANIEL: Source, nought point three, steady. Crow Bridge, nought point eight, steady. Withy Bridge, one point two. Falling. # aside
    He gets as far as the sea. By then he has remembered that he is five foot nine and has a library book overdue.
    -> back
*   {pull > 0} [Rafe finds the bus ticket in his wallet. # by: Rafe]
    ~ sink(pull, -1)
    A single, Withy Bridge to anywhere, the six-ten, first of December. It has been through every coat he ever owned. The armoured hand that turns it over does not know what it is, and stops, and lets him look.
    RAFE: Four and a half crowns. I remember. I didn't have the half. # aside
    -> back

// Anybody outside may knock; the spell cannot bear to be counted.
=== knock
# interrupt
{Three knocks. They are evenly spaced, and not loud. Whoever it is has knocked on a good many doors, and means to be heard exactly as often as she knocks.|Three knocks. It is a different place, and they are the same three.|Three knocks. By now one would know them anywhere.}
~ spellbound = false
->->

// The first spell: the night the council of Caldry shut the river gate.

=== the_vote
# scene: The council chamber at Caldry
# with: Miriam, Daniel, Rafe
HARL: Forty days of grain for those inside the walls. Twenty, if we open the river gate to those outside. I have had it counted twice.
DANIEL: That is my mouth. I'm not doing that. # aside
DACE: Six hundred at the gate, councillor. I've had that counted too. I did it by their fires, till they began to burn the carts. Now I do it by the coughing.
RAFE: I know these words. I've got a sword on. Why do I know how to sit down with a sword on? # aside
A third chair stands a little behind the other two. The woman in it has a bunch of keys in her lap, and goes through them one at a time as other women tell beads. Gate, granary, cistern, seal. She has not said anything. It appears to be what she is for.
~ tell_all(old_vote)
MIRIAM: I can feel how heavy they are. I can feel that she hasn't slept. Dan? Can you hear me in there? # aside
*   [Let Harl put it to the vote. # by: Daniel]
    ~ sink(pull, 1)
    HARL: Then the question is on the table. The river gate stays shut until this council instructs otherwise. I take no pleasure in it. I have looked for another sum.
    Forty hands go up along the benches, not one of them quickly, and nobody looks at his own. # reveals: old_vote
*   [Daniel tries to shut Harl's mouth. # by: Daniel]
    For the length of a breath it works. The councillor stops with his lips parted, like a man who has walked into a room and forgotten why; then he looks down at his own hand, with dislike, and puts it up first.
    HARL: The river gate stays shut until this council instructs otherwise. # reveals: old_vote
    DANIEL: Shut until instructed. That was the order. That was our order, on the night. It was me that typed it. # aside
-   Down the table the captain has not put up his hand. He has put it flat on the wood, as one quiets a horse.
-   (heard) {heard < 2: <- anchors(-> heard)}
*   [Let Dace shout. # by: Rafe]
    ~ sink(pull, 1)
    DACE: You counted grain. Good. You count well. Has any man here counted what it costs to hear them stop?
    It goes up into the banners and hangs there. An old man at the far end begins to weep without changing his expression.
*   [Rafe tries to speak to Miriam through it. # by: Rafe]
    DACE: Lady. Are you.
    RAFE: Mim, are you getting this? # to: Miriam
    It comes out as a captain's cough. But the woman in the third chair lifts her head, and for a moment somebody looks out of her who has forty panes of glass to replace.
    MIRIAM: Every word. Don't let go of the table. # to: Rafe
-   The council rises. They go out by rank, with a noise like furniture. Councillor Harl stops beside the captain's chair. They were boys together; it is in the way the one does not need to look to know where the other's shoulder is.
    HARL: I gave you the gate because you would do as you were told.
    DACE: You gave me the gate because you'd sleep if I had it.
    HARL: Yes. That too.
-   (risen) {risen < 2: <- anchors(-> risen)}
*   [Let Ilvane take the one key off the ring. # by: Miriam]
    ~ sink(pull, 1)
    It comes off without a sound. She has oiled it. It dawns on the part of Miriam that is watching that this was done before the vote, and before the count, and very likely before anybody had thought of asking how much grain there was.
*   [Miriam holds the keys still. # by: Miriam]
    She closes somebody's fingers over all of them and presses until it hurts, and the hurting is hers. The ring does not open. The woman waits, not at all put out, like a hostess whose guest is telling a long story.
-   The councillor goes out. The captain is at the door.
    ILVANE: Captain. One word, before you go down.
    -> knock ->
    DACE: Lady?
    And it stops: in the middle of her breath, in the middle of his turning round. The banners are polythene. The horn is a kettle, boiling dry. Three people are standing in a kitchen with their hands on a jar lid, and somebody is at the back door.
->->

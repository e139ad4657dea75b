// The third spell. Three may speak; then there is a question.

=== judgement
# scene: The Hall of the Seat at Caldry
# with: Miriam, Daniel, Rafe
HARL: Captain Dace. On the night of the vote the river gate was opened, at or about midnight, without authority.
DANIEL: At or about. Without authority. I wrote that. I wrote it in September, with the window open. # aside # uses: review
HARL: Five hundred and forty came in by it. There is grain for twenty days, and the roads are shut for forty. I do not say that it was not kind. I say there is a law, and the law gives you the rope or the road, and gives me the choosing.
The captain stands at the bar with his hands tied in front of him. It has been done loosely, by someone who liked him. Across from him, on the step, the consort has the medallion on its chain. It is the custom: whoever judges must not hold the weight. If she should set it down the court would have to stop, and hear her. It is so in the books. In four hundred years nobody has done it.
HARL: Before I choose, three may speak. It has always been three.
- (turn)
{
- turn > MAY_SPEAK: ->->
- turn == MAY_SPEAK && win_coming: -> late
}
{turn:
    - 1: The hall waits to see who will be first.
    - 2: One has spoken.
    - 3: Two have spoken. There is room for one.
}
- (rising)
<- captain_speaks(-> turn)
<- consort_speaks(-> turn)
<- councillor_speaks(-> turn)
{rising == turn: <- anchors(-> rising)}
*   {turn > 1} [Nobody else speaks. # vote]
    The hall lets out its breath. It had not really thought that anybody would.
    ->->

= late
# with: Miriam, Daniel, Rafe, Win
Somebody draws breath to be the third.
-> knock ->
~ sink(pull, -1)
Nobody in the hall turns round. The other time, the court had risen by now; that knock fell on a shut door, with everyone going out by the other one. But Councillor Harl has said that three may speak, and only two have spoken.
DANIEL: Come in.
He says it himself. There was never a mask for that. The arches shiver like washing, and are glass; and in the doorway of the lift, in an oilskin and her good hat, holding on to the frame, stands Win Askew.
WIN: It stuck at nineteen. I walked up the rest of it. I didn't stop on the landings.
She cannot say any more until she has got her breath. She holds it out instead: half a page, cut with a good blade.
~ tell_all(page)
*   [Win reads it out. # by: Win # uses: page]
    WIN: Twenty-three twenty. Water falling at the upper mark, gate open. Twenty-three forty. Telephone, Mrs. Foss for R.T. It's my hand and my book, and I cut it out. I thought I was sparing her. # reveals: page # reveals: early # reveals: call # uses: early
    -> read_out
*   [Win gives it to Miriam. # by: Win # uses: page]
    WIN: It's hers. She can say what's done with it. # reveals: page
    ~ learn(miriam_knows, early)
    Miriam reads it. It is not long. Twenty-three twenty, gate open; twenty-three forty, telephone. # to: Miriam, Win # reveals: early
    * *     [Miriam reads it out. # by: Miriam # uses: early]
        MIRIAM: Twenty past eleven, water falling, gate open. Twenty to twelve, telephone, Mrs. Foss. # reveals: early # reveals: call
        -> read_out
    * *     (folded) [Miriam folds it. # by: Miriam # uses: early]
        She folds it in four and in eight, and puts it away with the tuning fork. She looks at Rafe for some time. It was meant for a present; one can see that. She will have to think where in the house to keep such a thing.
-   -> turned_away

= read_out
    ~ broken += page
    {broken ? early:
        RAFE: That's it. That's what I told you. God, it's worse in writing.
    - else:
        MIRIAM: Twenty minutes. You had it open, and I rang you up in tears, and you let me ask.
        RAFE: I thought that it would be company for you.
    }
    ~ tell_all(early)
-> turned_away

= turned_away
Win goes and stands with her face to the tank. It is for one person to answer, and she has never held with watching.
->->

// One person's to answer.
=== question
# scene: The penthouse
# with: Miriam, Daniel, Rafe
There is only the question now.
{spellbound: -> at_the_bar}
RAFE: All right, Dan. Never mind the beards. Name me, or lose me. You can't take it away and reflect. Which will it be?
There is nobody in the room but the people who are in it. He would give a good deal, at this moment, for a beard.
-> answering

= at_the_bar
It belongs to the man at the bar. It is the last thing that the law allows him. He has never liked it either.
*   [Let Dace ask it. # by: Rafe]
    ~ sink(pull, 1)
    DACE: Rope or road, councillor. You never were a man to be hurried, so I'll ask it slowly. Which will it be?
*   [Rafe asks it. # by: Rafe]
    ~ sink(pull, -1)
    DACE: Rope or road, councillor.
    RAFE: Or we could all go out and get chips. I'm serious. Dan, if you're in there. Which will it be?
-   It has been asked before, and answered, and the answer is lying ready in Daniel's mouth, worn smooth, like a step.
-> answering

= answering
~ temp held = not consort_speaks.down
{LIST_COUNT(broken):
    - 0: Nobody has said anything. There is nothing on the bar but a pen.
    - 1: There is one thing lying said between them. It does not look like much.
    - 2: There are two things lying said between them, and a gap, in the shape of another.
    - else: It has all been said. It lies about among them like the insides of a clock. It is surprising that it ever fitted.
}
- (asked)
{spellbound && asked < 3: <- anchors(-> asked)}
*   ["The road." # by: Daniel # within: 30s]
    -> the_road
*   {spellbound} ["The rope." # by: Daniel # within: 30s]
    -> the_rope
*   {LIST_COUNT(broken) > 2 && (not spellbound || pull < DEPTH)} ["Neither." # by: Daniel # within: 30s]
    -> neither
*   {broken ? bill && (not spellbound || pull < DEPTH)} ["Me." # by: Daniel # within: 30s]
    -> me
*   [He does not answer. # by: Daniel]
    He opens his mouth. He has sat on nine committees, and chaired four. He shuts it.
    {pull == DEPTH && spellbound:Councillor Harl has never before been asked a thing he could not answer, and finds he likes it here.|It gets longer and longer. It turns into the kind of silence one could live in. They all know it; they have.}
    * *     {held} [Miriam throws the medallion. # by: Miriam]
        -> thrown
    * *     {not held} [Miriam picks the medallion up, and throws it. # by: Miriam]
        -> thrown
    * *     {pull < DEPTH || not spellbound} [Miriam waits for him to answer. # by: Miriam]
        RAFE: No. I thought not.
        He says it quite gently, and goes to get his coat. When nobody chooses, it is always the road.
        -> the_road.gone
    * *     {pull == DEPTH && spellbound} [Ilvane waits for him to answer. # by: Miriam]
        She has all the time there is. So has he. Nobody in the hall so much as coughs.
        -> the_rope.kept

// Those who may speak, offered each time the hall falls quiet.

=== captain_speaks(-> back)
*   (plain) [Rafe tells the court when it was open. # by: Rafe # uses: early]
    ~ sink(pull, -1)
    {broken ? early:He has said it once tonight already, in his own coat. Now he|He} has to get it past the captain, who has kept his mouth shut on it for eleven hundred years. It comes up like an anchor.
    RAFE: It was open. Before anybody rang, or sent, or told me anything. I'd had it open for twenty minutes. Nobody gave an order. She never gave one that did anything. # reveals: early
    DACE: The gate stood open when your word came, lady. I never said. I thought you would sooner have shared it. # reveals: old_early
    ~ broken += early
    ~ tell_all(early)
    ~ tell_all(old_early)
    On the step the consort makes a small sound. It is the sound of somebody putting down two heavy bags, having been told that it was the wrong house.
    -> back
*   [Let Dace say that he would do it again. # by: Rafe]
    ~ sink(pull, 1)
    DACE: I opened it. I'd do it again. I could hear them, councillor. You live at the top of the hill; you'd the luck to have them only in figures.
    It is magnificent. It has never done the least good. At the back of the hall somebody who will be hungry in a fortnight shouts for the rope.
    -> back

=== consort_speaks(-> back)
*   (down) [Miriam sets the medallion down. # by: Miriam # uses: call]
    ~ sink(pull, -1)
    She has to unbend the fingers one by one, and every one of them is somebody else's. Then she stoops, and sets it down on the step. It makes a very little click. Four hundred clerks look up.
    HARL: The court must hear the consort.
    MIRIAM: It was me. I rang him up and told him to open it, and I let him be sent away. I did it to save the hospital, and I kept quiet to save myself, and I have been running the two together ever since. {miriam_knows ? early:It turns out that it made no difference. I didn't know that then. I kept quiet exactly as hard.} # reveals: call
    {miriam_knows ? old_order:
        ILVANE: On my word, and under my seal. I said that I would answer for it. I am answering. # reveals: old_order
    - else:
        ILVANE: I sent him word by the doorkeeper to open it. I said that I would answer for it. I am answering. # reveals: old_order
    }
    ~ broken += call
    ~ tell_all(old_order)
    DANIEL: She's said it. Oh, well done. Well done, old girl; both of you. # aside
    -> back
*   [Let Ilvane ask for mercy. # by: Miriam]
    ~ sink(pull, 1)
    ILVANE: I ask the court to be merciful. The captain has been a friend to this house.
    That is all. She does not say why. It is beautifully put, and it is the worst thing she could have done; one can watch her husband take it in both hands and begin to read it, like a letter that has come to him by mistake.
    MIRIAM: No. Not like that. Tell him. You had your mouth open, you silly woman; tell him. # aside
    -> back

=== councillor_speaks(-> back)
*   (drawer) [Daniel stops the court. # by: Daniel # uses: bill]
    ~ sink(pull, -1)
    He does it in the only way he knows, which is on a point of order.
    DANIEL: The chair has an interest to declare. The chair has known since the second of December, eleven years ago, who rang that sluice house. It came itemised. The chair put a tick beside it and went on being the chair. # reveals: bill # reveals: call
    {daniel_knows ? old_order:
        HARL: I heard the old man on the stairs, that night, counting. I knew from whose door he came.
    - else:
        HARL: I knew her hand in it. I always know her hand.
    }
    {broken ? bill:
        MIRIAM: Again. You said it again; you said it with people there. # aside
    - else:
        Miriam turns round. So, in the same movement, does the other one. He had not known that it was possible to be looked at by both of them.
    }
    ~ broken += bill
    ~ tell_all(bill)
    -> back
*   [Let Harl ask for whose sake it was done. # by: Daniel]
    ~ sink(pull, 1)
    HARL: One thing puzzles me, Captain. You obeyed me for twenty years. For whose sake did you stop?
    He knows. He asks it to see whether he will be told. It is so exactly what Daniel would do that for a moment the mask and the face have no edge between them at all.
    The captain looks at the floor, and not at the step. It could not be clearer if he had pointed.
    -> back

// Friday, ten past four to six: three people come to one door.

=== greenhouse
# scene: The greenhouse on Mill Lane
# with: Miriam
Miriam Foss is two rooms away with her head inside a school piano when she hears it: one long note, coming down, a shade under A. Then forty panes of glass.
She tunes pianos for a living. Her first thought, which she will admit to nobody, is that it was flat.
By the time she has found her shoes the greenhouse has stopped being one. There is a neat hole in what is left of the roof, and under the hole, in a bag of compost between the last two tomato plants, sits a stone the size of a loaf. It steams.
- (patient)
*   [She touches it. # by: Miriam]
    Warm. Not hot: a loaf ten minutes out of the oven. Her thumb comes away black and smelling of struck matches.
    MIRIAM: Well, you've come a long way to be in my tomatoes.
*   [She listens to it. # by: Miriam]
    She kneels in the glass and puts her ear down, as she does for every patient. It is humming. It is the note she heard falling, with the fall taken out. She has a tuning fork in her apron, because she always has a tuning fork in her apron, and strikes it on her knee. The fork says A. The stone says: nearly.
    MIRIAM: Somebody ought to see to you. # aside
*   (rang) [She rings Daniel at the Board. # by: Miriam]
    "You have reached Daniel Foss at the Rivers Board," says Daniel's voice, reading. "If you are reporting a flood, please hang up and ring the flood line. If you are on a roof, please wave."
    He put in the second part himself. Nobody at the Board has ever dared to ask whether it is a joke.
    MIRIAM: Something's come through the roof. It's humming. Bring bread.
*   [She empties the watering can over it. # by: Miriam]
    -> opened
-   {patient < 3: -> patient}
    By now she has been on her knees in broken glass for ten minutes, and the compost has begun to smoke. There is a watering can. She is a practical woman.
- (opened)
    The stone makes one sound, like a plate put down hard in another room, and comes apart in two clean halves.
    In the lower half, bedded as a plum stone is bedded in a plum, lies a disc of dark metal as big as the lid of a jam jar. Nothing about it looks as if it had fallen. It looks as if it had been put away. # reveals: stone
    ~ learn(miriam_knows, stone)
- (look)
    *   [The face of it. # by: Miriam]
        A gate with a river going through. Whoever cut it did every bar of the gate and every nail in every bar, and did not cut the river at all. The river is what was left out.
        -> look
    *   [The rim. # by: Miriam]
        Letters, or the places where letters were. She tries them with a thumbnail. They are like a word on the tip of the tongue, if it were somebody else's tongue.
        -> look
    *   [The back. # by: Miriam]
        Smooth, but for a frame: a long oval with a bar across one end, the kind of thing one puts round a name. Somebody has taken trouble over the frame. There is no name in it.
        -> look
    *   [She picks it up with the gardening glove. # by: Miriam]
        It weighs what a key weighs when you are not sure you ought to have it.
    *   [She picks it up. # by: Miriam]
        -> glimpse ->
-   She wraps it in a duster and does what anyone does, which is look for the form. The insurer wishes to know whether the damage was caused by Storm, Vehicle, Animal or Other. She ticks Other. It asks her to describe Other in fewer than eighty characters.
    {glimpse: Woman's hand, not mine, she types, and deletes it. |}Stone fell from sky, she types. Contained jewellery.
->->

=== glimpse
# with: Miriam
Her hand is not her hand. It is narrower, it is very cold, and it has keys in it. There are a great many stairs under her feet. Somebody outside is counting aloud, patiently, as if a number would come to an end if only he were fair to it.
ILVANE: How many at the gate? # to: Miriam
~ sink(pull, 1)
Then she is holding a jar lid in a ruined greenhouse, and her knees are wet.
MIRIAM: I said that. Who said that? # aside
->->

=== office
# scene: The Rivers Board
# with: Daniel
Daniel Foss has been Chairman of the Rivers Board for two years and has not yet taken a decision quickly. He thinks of this as his chief qualification.
On the wall forty-one gauges report the Merrow from source to sea. On the desk lies the Review of the Events of the Ninth of November: two hundred pages, and eleven years late. On Monday he signs it.
- (desk)
*   [He reads paragraph 14 again. # by: Daniel]
    "14. The Top Sluice was opened at or about midnight, without authority, by Mr R. Tolland, who has since left the district." # reveals: review
    Every word is true. He has checked them one at a time, which is how he manages not to look at them standing together. The public prosecutor will look at them standing together, probably by Wednesday.
    DANIEL: He won't even read it, very likely. He's in barriers now. He's up in Portmerrow with a view. # aside
*   [He unlocks the bottom drawer. # by: Daniel]
    In it is a telephone bill, the kind they used to send. Second of December, eleven years ago. One line has a pencil tick beside it, so faint that only the man who made it could find it.
    23.40. Withy Bridge 214. Four minutes ten seconds.
    Withy Bridge 214 was the sluice house. The call was made from Mill Lane. He was out that night with a torch and a clipboard, moving old people into a school, so it was not made by him.
    DANIEL: It was itemised. Nobody tells you that about a marriage, that it comes itemised. # aside # uses: bill
*   [He practises his signature. # by: Daniel]
    He does it nine times on the blotter. They are all very good. One would never know from any of them what they were for.
*   [He goes home. # by: Daniel]
    -> leaving
-   {desk < 3: -> desk}
- (leaving)
    At ten past four the window rattles. On the wall forty-one gauges jump by one centimetre, source to sea, all at once, like a room of people hearing a name; then they settle, and deny it.
    {greenhouse.rang: There is a message from Miriam. It says, in full: something's come through the roof, it's humming, bring bread.|He waits for somebody to ring and tell him what it was. Nobody does.} He puts the Review into his briefcase, and buys a loaf.
->->

=== doorstep
# scene: The doorstep on Mill Lane
# with: Miriam, Daniel, Rafe
At six the bell goes. It never does. People in Withy Bridge knock, or else they shout.
*   [Miriam goes. # by: Miriam]
    She has the door open before she has thought who rings.
    RAFE: I was out on my terrace. I saw a light come down over the hills and I thought, that's about Withy Bridge. Then I thought, that's about Mill Lane. And then I thought, knowing those two, it'll be the greenhouse.
    Eleven years, and most of them have gone on the coat. He has a bottle under one arm and under the other, like a rolled carpet, a great deal of polythene sheeting.
    MIRIAM: You drove fifty minutes to bring us polythene.
    RAFE: I own a polythene company. It was sort of an accident.
    She ought to say something. What she does is put her fist against his lapel, not hard, as one knocks on a wall to hear whether there is anything behind it.
*   [Daniel goes. # by: Daniel]
    He looks through the little pane first, and stands there for some time with his hand on the latch. From the kitchen it sounds as though he had gone out.
    DANIEL: You rang the bell.
    RAFE: I didn't think I had the standing to knock.
    Eleven years, and most of them have gone on the coat. He has a bottle under one arm and under the other, like a rolled carpet, a great deal of polythene sheeting. Rain runs off the end of it on to Daniel's slippers.
    RAFE: I saw it come down, Dan. I thought, that'll be their greenhouse. So. Polythene. You can shut the door in my face now, if you like, but you'd be mad not to take the polythene.
    Daniel thinks about it, for rather less time than he thinks about most things.
-   DANIEL: You'd better come in. Wipe your feet.
    They put up the sheeting, the three of them, in the dark, in the rain, because it is easier to hold three corners of a thing than to talk. Somebody says left a bit. Somebody says your left. For a quarter of an hour nobody has ever been away.
    ~ tell_all(stone)
    Then Miriam shows them what came through the roof. # reveals: stone
-> supper

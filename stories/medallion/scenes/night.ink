// Friday night, in two houses and a pocket. All of it happens at once;
// the reader has to take it in some order.

=== night
# scene: The night
# with: Miriam, Daniel, Rafe, Win
The rain stops at midnight. There are two windows alight in Withy Bridge.
- (hours)
*   [The window on Mill Lane. # by: anyone]
    -> bedroom -> hours
*   [The window of the sluice house. # by: anyone]
    -> sluice_house -> hours
*   {hours > 1} [The place without a window. # by: anyone]
    -> pocketed -> hours
*   {hours > 1 && hours < 4} [Morning. # by: anyone]
    -> drive
*   -> drive

=== bedroom
# scene: The bedroom on Mill Lane
# with: Miriam, Daniel
They lie on their backs like two people carved on a tomb, each of them listening to the other one not being asleep.
DANIEL: Did you have a sword, at all?
MIRIAM: Keys. Rafe had the sword. You had a beard, I think. I could feel you being careful not to get soup in it.
*   (told) [Miriam tells him about the telephone call. # by: Miriam # uses: call]
    MIRIAM: Dan. It was me. That night. I rang the sluice house, and I said open it. The hospital was going to go. You weren't there, nobody at the Board was picking up, and Rafe was sitting by that wheel with an order in his pocket to keep it shut. So I rang him and told him. And then he went and got blamed for it, and I let him. I have been meaning to mention it for eleven years. # reveals: call
    ~ broken += call
    The clock on the landing takes a run at one o'clock, and strikes it.
    * *     [Daniel says that he knows. # by: Daniel # uses: bill]
        -> itemised
    * *     [Daniel acts surprised. # by: Daniel]
        ~ pretended = true
        DANIEL: Good Lord.
        He says that she must have been frightened. He says that she ought to have told him. He does it very well. There is nothing wrong with it anywhere.
        DANIEL: Tick, tick, tick. I did it in pencil so that I could rub it out. # aside # uses: bill
        MIRIAM: You're not angry.
        DANIEL: No. Only surprised.
    * *     [Daniel takes her hand. # by: Daniel]
        He finds it on the first try, as one finds a switch in one's own house. He does not say anything. It is the truest thing that he can think of, and it is still not what he ought to say.
*   [Daniel asks if there is anything that she would like in the Review. # by: Daniel]
    DANIEL: It goes to the printer on Monday. I sign it first. {miriam_knows !? review:There's a paragraph about Rafe. He's named in it.} If there were anything anyone wanted put in. Or taken out. # reveals: review
    ~ learn(miriam_knows, review)
    MIRIAM: He's holding the door open. He is standing there with the door open, in his pyjamas, and he won't say what it is the door of. # aside
    * *     [She goes through it. # by: Miriam]
        -> told
    * *     [She says that she can't think of anything. # by: Miriam]
        MIRIAM: No. I can't think of anything.
        DANIEL: Right. Well, if you do.
        It is quite a small sound, a door not being slammed.
*   [Daniel tells her what is in the drawer. # by: Daniel # uses: bill]
    -> drawer
*   [They say nothing. # vote]
    They have had a great deal of practice. About two he says that the polythene is holding, and she says yes.
-   They sleep, or each of them lies quiet so that the other may.
->->
= itemised
    DANIEL: I know.
    He can hear how it sounds, so he says the rest of it.
-> drawer
= drawer
    ~ broken += bill
    ~ learn(miriam_knows, bill)
    DANIEL: It came the day after his bus did. The telephone bill. Twenty to twelve, the sluice house, four minutes and ten seconds. I'd told him on the Sunday, prosecution or go; I'd stood in his kitchen and said which will it be, like a waiter. And on the Tuesday I opened an envelope and I knew. I put a tick by it. I've got it in a drawer. # reveals: bill # reveals: call
    {told:
        MIRIAM: You knew. All this time I've been lying here getting up the courage to tell you the time.
        She is shaking. It takes him a moment to make out that she is laughing, and a moment longer to see that it is not only that.
        ->->
    }
    For a long while there is nothing from the other pillow.
    *   [Miriam tells him the rest of it. # by: Miriam # uses: call]
        ~ broken += call
        MIRIAM: Four minutes ten. I'll tell you what was in it, then. I said, it's the hospital or the Row. He said, say it, Mim. I said, open it. That's twenty seconds. The rest was both of us breathing. # reveals: call
    *   [Miriam turns over. # by: Miriam]
        MIRIAM: You ticked it.
        She says it to the wall. There are people who throw plates. Miriam will be civil at breakfast.
    -   At two the clock strikes three. It has never been right, and she has never been able to bring herself to mend it.
->->

=== sluice_house
# scene: The sluice house
# with: Rafe, Win
Rafe has got as far as the bridge, and seen the light, and stopped. There are two rooms in the sluice house: one has a bed, a stove and a bath in it, and the other has the wheel. Win gives him tea that would hold up a spoon. A dog called Plug puts its chin on his shoe.
- (tea)
*   {rafe_knows ? page} [He asks about the page. # by: Rafe # uses: page]
    She moves the knives. She moves the lining paper. It is half a page, cut with a good blade, in her own square hand.
    WIN: Twenty-three twenty: water falling at the upper mark, gate open. Twenty-three forty: telephone, Mrs. Foss for R.T. I cut it out before they came for the book. I thought, I'll keep the girl's name out of it. # reveals: early # uses: early
    WIN: A good year it took me to see what else I'd cut out. It was twenty minutes. You had that wheel round before ever she rang you. I'd cut out the one thing in this world that could have told her so.
    * *     [He asks her to bring it to Portmerrow. # by: Rafe]
        ~ win_coming = true
        RAFE: Tomorrow evening. It's called the Lantern, it's right by the bus station, you can't miss it; God knows they tried. Thirty-one floors. Ask for me.
        WIN: I'll knock. They'll have a door, I take it, for all their floors.
    * *     [He asks her to burn it. # by: Rafe]
        RAFE: Burn it, Win. It's only a time. Nobody was ever helped by knowing a time.
        WIN: You go home to bed.
        She puts the lining paper back, and the knives. She does not light anything.
*   [He tells her when he opened the gate. # by: Rafe # uses: early]
    RAFE: It was open before she rang. I'd seen the hospital lights go down to the generator, and I thought, well, somebody will have to. And I did it. Then the telephone went, and it was Mim, crying, telling me to. So I said, say it, and she said it. And I said, right you are. # reveals: early
    WIN: I know. I was in the bath. You can't turn that wheel and not have me hear it. Twenty past eleven, by the wireless.
    RAFE: You knew. All along, you knew.
    WIN: I knew. I didn't know what to do about it. It isn't the same as not knowing, though I grant you they look alike from outside.
    RAFE: It was the one thing the two of us ever did together. I thought, let her have half. I thought it was a present. # aside
*   [He asks about last time. # by: Rafe]
    WIN: It's only what they say. They tell you the councillor, and the captain, and the councillor's lady. But there was a doorkeeper, too; there's always somebody has to mind the door. He took a word down to the gate, that night, and when he got there he saw a thing that mattered. So he ran back up to tell the court of it. Nine hundred stairs.
    RAFE: And?
    WIN: And he was sixty, and he stopped on every landing. When he knocked they were all coming out.
    Plug sighs, and lets himself down across both of Rafe's feet, as if to make a point about leaving.
*   {tea > 1} [He drinks up. # by: Rafe]
    -> home
-   {tea < 3: -> tea}
- (home)
    WIN: Mind the bridge. It's had the water over it.
    He sits in the car a while with the engine off. It is past two. Nobody has been in so much trouble at such an hour, in quite that lay-by, since he was seventeen.
->->

=== pocketed
# scene: Wherever it lies
# with: Miriam, Daniel, Rafe
It is in {pocket()}. There is nobody to see it there.
In the dark it gives a light about equal to that of a watch. The gate on its face stands open by the breadth of a hair. It stood shut this afternoon. On the back, in the long frame, something is coming up under the metal, as the cold comes up in a window: a stroke, a space, a stroke. It might be a letter. It might be any of several.
It has been a long way up. It is very high, where it was, and there is nobody to talk to, and it has been over the whole thing a great many times. {pull > 1:Three people turn over in their beds, all in the one moment, and say a word that none of them knows.|Three people sleep badly, in three different ways.}
->->

// The penthouse, before. Three words are lying about in it.

=== penthouse
# scene: The penthouse
# with: Miriam, Daniel, Rafe
Glass on three sides, floor to ceiling, and in the glass the whole of the Merrow from the hills to the sea, with its lamps lit. One could put the chapel in here and still have room to be embarrassed. Rafe has set out peanuts.
RAFE: You came up past nine of mine. Did you see them? You wouldn't; they're flat when they're not wanted. Sit anywhere. Nobody ever has.
{holder:
    - miriam: Miriam puts her tool roll on the glass table. It clinks, and goes on clinking.
    - daniel: Daniel puts down his bag, and it hums; and he coughs, as one does for a dog.
    - rafe: There is a lump in the breast of Rafe's coat. He wears the coat indoors, and keeps his hand flat over it, like someone about to sing an anthem.
}
- (room)
{room > 1:
    {shuffle stopping:
    -   A long way down a ship asks to be let in.
    -   Somewhere an ice machine drops one cube, and thinks about it.
    -   Nobody has touched the peanuts.
    }
}
*   [Rafe shows them the tank. # by: Rafe]
    ~ spoken += gate
    It takes up a wall: a perspex coast with perspex towns on it. He presses a button and the tide comes in. Nine little gates stand up by themselves, one after another, with a noise like knuckles.
    RAFE: There. Nobody has to be sitting by the wheel. Nobody has an order in his pocket. It doesn't even know who's behind it. It's only a gate.
    The word hangs about in the room a little longer than it should.
    DANIEL: And who decides how high the water has to be?
    RAFE: A committee, Dan. You'd love it.
*   [Miriam finds the photograph. # by: Miriam]
    ~ spoken += oath
    It is on the piano, which is a good one, and has never been played. Three children stand on a slipway, in order of height, each with a hand on a keel.
    MIRIAM: You made us swear. What was it? You'd a whole ceremony. There was candle wax.
    RAFE: Whoever's asked says it was me.
    DANIEL: That's right. If one of us was caught, all three had to own up, each to all of it. It was quite sound. They could never work out whom to smack.
    RAFE: It's a good oath. I've kept it. I don't say it's done me any good, but it's been kept.
    Nobody says that he was the only one who was asked.
*   [Daniel remarks on the packing cases. # by: Daniel]
    ~ spoken += road
    RAFE: There's a country wants me to come and build it a wall. It's extremely flat, it's very far away, and it's got two hundred miles of coast and one road with no bend in it. They don't hand people back, either. I looked that up.
    DANIEL: When?
    RAFE: That's rather up to you. If it's my name on Monday, I stay and they prosecute, and I lose the barrier, and some clever boy reads out to me in court how a caravan got damp. If it's persons unknown, I'm gone by breakfast. You put it very well the last time. You stood in my kitchen with your hat in your hand and said, which will it be? It's that or the road, Dan. # reveals: review
    ~ tell_all(review)
    It seems to get colder when he says it.
*   [Rafe tells them when he opened it. # by: Rafe # uses: early]
    ~ broken += early
    ~ tell_all(early)
    He says it with his back to them, to the sea.
    RAFE: I had it open before you rang, Mim. I'd had it open twenty minutes. I saw the lamps go at the hospital, and I turned the wheel. And then you rang up crying and you asked me to, and I thought, I'll let her think that it was both of us. And after that there never was a day when you could say such a thing. # reveals: early # reveals: call
    Miriam has put one hand on the piano, to have something that she understands.
    MIRIAM: Eleven years. I've been to Tanner's Row every Sunday for eleven years and scrubbed their steps.
    RAFE: I didn't know about the steps.
    MIRIAM: You couldn't know about the steps. You weren't there. You were busy being noble at me from a distance.
*   (pen) [Daniel gets out the Review. # by: Daniel]
    ~ tell_all(review)
    He puts it on the glass, and squares it; and beside it he puts his pen, and squares that.
    DANIEL: I thought I ought to bring it. I didn't like the notion of deciding it behind your back. Again. # reveals: review
    RAFE: Two hundred pages. Am I in any of the others?
    DANIEL: There's a map. You're an arrow.
    {broken ? bill:
        MIRIAM: Show him what else you've got in a drawer. # aside # uses: bill
    }
*   {spoken == LIST_ALL(Words)} [It has gone very quiet. # by: anyone]
    -> the_words_meet -> stand
-   -> room

= stand
-> spell(-> judgement, "The glass is gone from three sides of the room, and what is there in place of it is arches, and dawn. Where the lamps of the river were there are cooking fires, hundreds of them, inside the walls. The table is a bar of black wood at the height of a man's heart. It is very cold, and there are people standing all the way to the back.") -> question

// The right people, and the right words. On a stage it comes by itself, in
// the middle of whatever they are saying; the second text is for that case.
=== the_words_meet
# cue: spoken == (gate, oath, road) && the_words_meet == 0
# cue-once
# with: Miriam, Daniel, Rafe
{A gate, an oath, a road. Nobody has said them in one room, in that company, since a morning eleven hundred years ago when somebody needed all three. In {pocket()}, the medallion stops humming, and in the stillness they find out how long they had been hearing it.|It has not gone away. It was only waiting for them to finish.}
{Then it is in Miriam's hand. It has a chain. It had no chain before.|In Miriam's hand the chain moves a little, like something getting comfortable.}
~ holder = miriam
->->

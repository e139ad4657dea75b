// Saturday: fifty minutes down the river in a small car.

=== drive
# scene: The walkway at the sluice
# with: Miriam, Daniel, Win
On Saturday they go to see the view. Neither of them has suggested it. At three o'clock both of them are simply in the hall with their coats on; she with her tool roll under her arm, because she has never yet gone to anyone's house without it, and he with his bag.
At the sluice Win Askew is out on the walkway raking leaves off the grating, with Plug supervising.
{win_coming:
    She lifts the rake an inch as they go by. She has her good hat on, to rake leaves in.
    -> bends
}
*   [They stop, and tell her where they are going. # vote]
    ~ win_coming = true
    Daniel winds down the window. He writes the address on the back of a Rivers Board envelope, with the floor, and underlines the floor.
    WIN: Thirty-one. That's a good few landings.
    DANIEL: There's a lift, Mrs. Askew.
    WIN: There always is, till you want it.
*   [They wave. # vote]
    She does not wave back. She is counting something. In the mirror she gets smaller, without looking any further away.
-   -> bends

= bends
# scene: The river road
# with: Miriam, Daniel
The road goes down with the river and takes every one of its bends.
- (mile)
{mile > 3: -> crossing}
{!There is a heron in the shallows, looking like a man with a report to finish.|There is another heron, unless it is the same one and quick.}
<- owning_up(-> mile)
<- radio(-> mile)
*   [Miriam asks whether he would have asked Rafe to come back. # by: Miriam]
    MIRIAM: In all that time. If it hadn't come through the roof.
    DANIEL: I drafted a letter. Several. I couldn't get it past the second paragraph.
    MIRIAM: What was in the second paragraph?
    DANIEL: That was the difficulty.
*   [Daniel pulls in at Tanner's Row. # by: Daniel]
    There is no Row. There are fourteen front steps, scrubbed, in a line, going up to grass. Somebody still does the scrubbing. By the last of them lies the keel of a boat nobody finished.
    MIRIAM: You could read the name until last winter. {broken ? call:He wanted Heart's Ease. You wanted something with a number in it.|I gave it a coat of varnish every spring. I told you it was choir.}
    DANIEL: He's bought it. The land. It was through the Board in June, a company nobody had heard of. He'd put the barrier here, across the bottom; forty jobs in it, and nobody downriver need get wet again. Only we can't give the work to a man who's in paragraph 14.
    {miriam_knows ? review:
        MIRIAM: So you'd sign him out of it. By Monday.
        DANIEL: I could put, by persons unknown. If he was gone. If he was a long way off, and nobody was likely to ask him.
    - else:
        MIRIAM: What's paragraph 14?
        DANIEL: It's the one that says he opened the sluice without authority. I sign it on Monday. # reveals: review
        ~ learn(miriam_knows, review)
        She gets back into the car before he does.
    }
-   -> mile

= crossing
-> telephone

// The two silences that belong to the marriage, offered wherever there is a road.
=== owning_up(-> back)
*   {broken !? call} [Miriam tells him about the telephone call. # by: Miriam # uses: call]
    ~ broken += call
    MIRIAM: I rang him. That night. It was me that told him to open it. # reveals: call
    Daniel keeps both hands on the wheel, at ten to two, as he was taught.
    {broken ? bill:
        DANIEL: I did want it to be you that said it. I don't know why I should have wanted that. It was me that had the bill.
    - else:
        DANIEL: Yes.
        MIRIAM: What do you mean, yes?
        DANIEL: I mean that I heard you.
        He did. He has been hearing it for eleven years; it comes as a surprise that it should sound so small, in a car.
    }
    -> back
*   {broken !? bill} [Daniel tells her about the telephone bill. # by: Daniel # uses: bill]
    ~ broken += bill
    ~ learn(miriam_knows, bill)
    DANIEL: I had the telephone bill. I've had it the whole time. I know you rang him. # reveals: bill # reveals: call
    {
    - pretended:
        MIRIAM: I told you last night. In the dark. It took me eleven years, and you lay there and you were surprised.
        DANIEL: Yes.
        MIRIAM: You were good. That's what I can't get over. You were really very good.
        She looks out of her own window at a great deal of nothing. When she cries she does it in time, four to the bar, since that is how she does everything.
    - broken ? call:
        MIRIAM: Then why did I have to say it?
        DANIEL: You didn't have to. I wanted to see if you would. It was a rotten thing to want.
    - else:
        She says nothing, for as long as it takes to hear all of that. He has the sense not to fill it.
        MIRIAM: Then the only person I've been keeping it from is me.
    }
    -> back

// The radio can be turned on as often as anyone can bear it.
=== radio(-> back)
+   {TURNS_SINCE(-> dial) < 0 || TURNS_SINCE(-> dial) > 0} [One of them turns on the radio. # by: anyone]
    - - (dial)
    {shuffle once:
    -   A man is explaining that the light over the hills on Friday was a satellite, a piece of a satellite, or a well-known trick of the light.
    -   It is the river levels. Daniel turns it up. Miriam looks at the side of his face, and does not turn it down.
    -   Somebody is playing the piano, very fast, on an instrument with a sticking D. She lasts nearly a minute.
    }
    {&At the next bend the hills take it.|At the next bend it goes again. Neither of them reaches for it.}
    -> back

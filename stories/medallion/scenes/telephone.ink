// Two rooms and a telephone. The night the word was sent.

=== telephone
# scene: The crossing at Staithe
# with: Miriam, Daniel
At Staithe the barrier is down across the road. No train has run at Staithe since they were children. The lamp on the pole winks left, right, left, like someone who would like to be in on it. Daniel turns off the engine.
*   [Miriam rings Rafe to say they will be late. # by: Miriam]
    She holds it close to her ear. He answers before it has rung.
*   [Rafe rings Miriam to ask where they are. # by: Rafe]
    It goes off in her coat and makes them both jump. She holds it close to her ear.
*   [They wait for a train. # vote]
    They sit for twenty minutes. No train comes by, with great conviction. At length a man in orange walks up out of the reeds, puts his shoulder under the barrier and lifts.
    {pull > 1:MIRIAM: I nearly rang him. I had the number up. It felt like somebody else's thumb. # aside|MIRIAM: It wants us late. Have you noticed? Every time. It wants somebody to be late. # aside}
    -> lantern
-   -> line

= line
# scene: The crossing at Staithe, and the Lantern
# with: Miriam, Daniel, Rafe
Rafe is at the glass, thirty-one floors up, with his forehead on it. He can see the whole of the road from there, and one pair of headlamps, not moving. # to: Rafe
MIRIAM: We're stopped at Staithe. The barrier's down.
RAFE: There isn't a barrier at Staithe. They sold it. # to: Miriam
MIRIAM: I'm looking at it.
RAFE: Then somebody should lift it. # to: Miriam
Daniel can hear that there is a voice, and whose, and no more than that. He looks straight ahead. He has an idea what four minutes and ten seconds are about to feel like. # to: Daniel # uses: bill
RAFE: Say it, Mim. # to: Miriam
She does not know why he has said it. He does not know, either. They are only the words that came next, the other time.
-> the_word -> woken
= woken
# scene: The crossing at Staithe
# with: Miriam, Daniel
A man in an orange jacket has his face to Daniel's window and his knuckles on the glass.
"You want to back up," he tells them. "She's stuck. Been stuck since Friday tea-time. You all right, love? Only you've been sat here half an hour with no lights."
In her hand the telephone says that the call has ended. It says that it took four minutes and ten seconds.
-> after
= hand
# scene: The crossing at Staithe
# with: Miriam, Daniel
When he takes his hand away there is nobody there. The lamp on the pole has stopped winking. The barrier goes up by itself, as if it had lost interest.
-> after
= after
- (stopped)
{stopped < 2: <- owning_up(-> stopped)}
*   [They drive on. # vote]
-   -> lantern

=== the_word
# scene: The river gate at Caldry, and the consort's window
# with: Miriam, Daniel, Rafe
The car does not turn into anything. Only the windscreen is a slit in a wall a yard thick, a long way up, with snow in it; and where the light of the dashboard was, a very old man with a lantern stands waiting to be told what to carry.
ILVANE: Is the captain by you?
~ spellbound = true
DACE: He's here, lady. He's to keep it shut till the council says. # to: Miriam
ILVANE: The council has gone to bed. How many are at the gate?
DACE: Five hundred and sixty. It was six hundred at the vote. # to: Miriam
- (breath)
{breath < 2: <- anchors(-> breath)}
*   [Let Ilvane send the word. # by: Miriam]
    ~ sink(pull, 1)
    ~ tell_all(old_order)
    ILVANE: Then open it. On my word and under my seal; and if they ask whose hand it was, I shall answer for it. # reveals: old_order
    The old man repeats it after her, once, with his eyes shut, and takes it away down the stairs. She hears him counting them. She goes on hearing him for a long time.
    DANIEL: So that was what was in it. # aside # uses: bill
    MIRIAM: She means it. She does mean it. Oh, you poor woman; you never did. # aside
*   [Miriam says it in her own voice. # by: Miriam # uses: call]
    ~ sink(pull, -1)
    ~ tell_all(old_order)
    She gets her teeth round it before the other woman can.
    ~ broken += call
    MIRIAM: Open it, Rafe. I said it then and I'd say it again. Open it. # reveals: call
    It is the same thing. In a city she has never been to, an old man bows and carries it down nine hundred stairs as an order of the consort, since somebody has said it and somebody has to. # reveals: old_order
    DANIEL: She said it. In front of me; out loud. That's my wife. # aside
*   [Daniel puts out a hand and covers the telephone. # by: Daniel]
    ~ sink(pull, -1)
    His palm shuts over it, and over her fingers. Whatever she would have said goes into his hand, and stays warm there.
    MIRIAM: You don't want to hear it.
    DANIEL: I should like you to tell me. Not that.
    At the other end of the line a captain waits by a gate with snow on his shoulders. He was always going to be the one that waited.
    ~ spellbound = false
    ->-> telephone.hand
-   DACE: Lady, wait. Before he brings it, there's a thing that you should know. The gate # to: Miriam
    -> knock ->
->->

// How it comes out, and then a bench in April.

=== the_road
{spellbound:
    HARL: The road.
    It is what he said. He says it as it was said, and it takes no effort whatever. He had not expected that. He had supposed that there would be a moment at which one did it.
    The captain bows. The ropes are cut. As he goes by the step he does not look at her; and Ilvane opens her mouth, and eleven hundred years go into it, and she closes it again.
- else:
    DANIEL: I can put persons unknown. If you were gone. I think it would be better if you were gone.
    He has done it in his own voice, with nobody's hand up his back. For some time afterwards he will try to recall a mask.
}
{
- broken !? call:
    MIRIAM: Now. I could say it now. There's still time; he has to find his keys. # aside # uses: call
- LIST_COUNT(broken) > 2:
    RAFE: We said it. All of it. I thought that was the hard part.
}
- (gone)
Rafe takes one packing case, and leaves eleven. In the lift he is told to please consider. By the time the doors have shut he is already someone who used to know them.
-> bench.exile

=== the_rope
HARL: The rope.
Nobody has ever said it. For eleven hundred years, up there in the dark, they have come to that morning and that question, over and over, and not once has anyone said the other word. All through the hall they lean forward: clerks, council, the hungry at the back. They do not know what happens next. They have never been so happy.
DANIEL: No. Wait. I was only seeing what it would sound like. # aside
- (kept)
They had always had to stop here. At the answer it was finished, and they went back into the dark and began again from the vote. It is not finished now. Nobody can find the end of it, and until there is one there is no reason why anybody should go.
-> bench.echo

=== neither
DANIEL: Neither.
{spellbound:
    HARL: There are two words, and that is not either of them.
}
DANIEL: The question's badly drafted. It asks what we're to do with the man who opened it. It wasn't a man, it was {broken ? page:four|three} people, and one of them has been keeping the rest of us in clean hands. I'll write it down. I'll write it all down, in order, with the times; and we'll sign it, everyone that was there. And then they can do what they like to us. But they'll have to do it to the lot.
RAFE: Whoever's asked.
MIRIAM: Says it was me.
{spellbound:The councillor looks for the place in the book, and it is not there, and slowly, like a man getting up after a long sitting, he smiles. He had only ever wanted somebody to second it.|Daniel turns the Review over to its blank side and unscrews his pen. It is the first time that he has ever written anything without a draft.}
-> bench.daylight

=== me
DANIEL: Me.
It is a very small word. It must have been in there the whole time, behind the others.
{spellbound:
    HARL: The law does not provide for that.
}
DANIEL: I carried the message, and I kept the bill, and I've sat in that chair for two years with both of them in a drawer underneath me. If somebody has got to go a long way off so that the rest can look at each other, then it had better be me. I'll put it in a paragraph. I've got the number for it.
RAFE: Dan. There's no road for you. They'd only give you a talking-to.
DANIEL: Yes. I've always been able to count on that.
Miriam does not tell him not to. He notices it, and so does she; each of them will have to see, later, what they make of it.
-> bench.departure

=== thrown
{spellbound:There is a tower; there always was. In this room it has a terrace door, and she goes out by that.|She goes out by the terrace door in her stockinged feet.} She has a good arm. She once put a mooring line over the chapel roof, for a bet, and the bet was with Rafe.
MIRIAM: You can all of you have another thousand years to think about it.
It goes up. It goes up past the lamp for aeroplanes, winking dark and light and dark. They stand with their heads back, {spellbound:and whoever else was standing there grows thin, and is air, and there are three of them|all four}, listening for it to come down.
-> bench.upward

=== bench
= exile
# ending: Exile
# scene: A bench in Weir Park
# with: Miriam, Daniel
-> seat ->
Miriam sits at one end of it and Daniel at the other. People suppose that the space in the middle is for somebody who has gone to get ice creams.
Rafe did not go quietly; that was the one thing nobody had planned for. He sold the land at the bottom of Tanner's Row to a man who stores gravel. He wrote to nobody; but he gave an interview, in the flat country, in front of a very large wall, and when they asked where he came from he said: nowhere with any people in it. There will be no barrier on the Merrow. In February the water was up to the eighth of the fourteen steps.
The Review says persons unknown. {broken ? call && broken ? bill:They both know everything now, and can be heard being considerate to each other through two walls.|It is thought to be a very thorough piece of work.}
{judgement.folded:
    There is a paper in the tool roll, folded in eight. Miriam has never shown it to anyone. She knows what time it says.
}
*   [Miriam says his name. # by: Miriam]
    MIRIAM: Rafe would have had something to say about that duck.
    DANIEL: Yes.
    It is the most that either of them has said about it since Christmas.
*   [Daniel moves up. # by: Daniel]
    He moves up by about the width of a hand. After a while she puts her bag there.
*   [They look at the water. # vote]
    It goes by, as it was always going to. One cannot fault the hydrology.
-   It came back, of course. They found it on the saucer when they got home that night, quite cold, with the gate on its face shut fast. There is a name in the frame now. It is in two hands, one over the other, and one has to tilt it: DACE, it says, in a good light, and in a bad light, TOLLAND.
    Miriam rubs at it with her thumb, in the evenings. She has worked out that it will take about eleven hundred years.
-> END

= daylight
# ending: Daylight
# scene: A bench in Weir Park
# with: Miriam, Daniel, Rafe, Win
-> seat ->
There are four of them on it and it was built for three.
It was in all the papers, as paragraph 14 never would have been, because it had {broken ? page:four signatures|three signatures, and by the Tuesday a fourth,} and a dog's paw. What had done it, people read, was {series(broken)}. The Board accepted the Chairman's resignation with a speed he could only admire. Rafe was fined nine hundred crowns and lost the barrier to a firm with a duller brochure; they have kept his drawings. Win gave the page to the museum, and goes on Thursdays to see that they have it the right way up.
And Miriam went to the Row. There isn't a Row; so she went to each of the fourteen places where they live now, and knocked, and said it. Nine asked her in. Four did not. At the last of them Mr. Tully's daughter heard her out on the step to the end, with her arms folded, and shut the door; and a week afterwards sent round a piano that had been under the water, with a note saying: you can start with this.
{pretended:
    DANIEL: I'm not surprised.
    He is careful to say so, nowadays, whenever he is not. It has become a joke. It was not one in December.
}
*   [Miriam asks Rafe what note the weir is. # by: Miriam]
    RAFE: It's a weir, Mim.
    MIRIAM: It's an A. It's a shade flat. It always has been; you've all been walking past it.
*   [Rafe asks Daniel what he does all day. # by: Rafe]
    DANIEL: I've got a list. I wave at people on roofs.
    It was a joke, then. It has been a joke for eleven years. Rafe has to walk a little way along the bank.
*   [Win asks who is going to knock when she's gone. # by: Win]
    Nobody answers straight away. Then all three put out a hand, not looking, and rap on the bench; and, hearing each other, stop, and have to begin again to make it come out at three.
-   The medallion is in the tool roll, with the mutes. It does not hum. The gate on it is open, and nobody can say whether it opens inward or out. As for the frame on the back, they have all looked, and they all say the same thing. It isn't that there is no name in it. It is only that it doesn't look like a frame any more. It looks like a door, seen from above; or a boat.
-> END

= departure
# ending: Departure
# scene: A bench in Weir Park
# with: Miriam, Rafe
-> seat ->
Miriam is on it, and Rafe, and between them a biscuit tin with the letters in.
He went on the first of December, by the six-ten. He had insisted on the bus. Paragraph 14, as printed, has his name in it, and Miriam's where she asked for it to go, and Rafe's at the end with a line to itself: acted correctly. It is the only adverb in the Review. No court on earth could find a thing to charge Daniel with. That was not, he told them at the stop, the sort of thing he meant.
He is in the flat country. He is the one building the wall, now; they needed someone careful. He writes on Sundays. The letters have headings. Under Any Other Business he puts the sort of thing which he never could get past the second paragraph.
*   [Miriam reads one out. # by: Miriam]
    MIRIAM: Item three. I find I don't take so long over things. Today I chose a hat. Item four. I should like it noted that I miss you, and I don't propose an amendment.
    RAFE: Is that all to you, or is some of it me?
    MIRIAM: It's to the committee.
*   [Rafe asks her if she will go out there. # by: Rafe]
    MIRIAM: They've a piano. He's sent me a recording of it. It's unspeakable.
    RAFE: So that's a yes.
    MIRIAM: It's a professional opinion. {pretended:I haven't got over the good Lord. Ask me when I have.|I thought perhaps the spring.}
    It is the spring. Neither of them mentions it.
*   [They both watch the bus go over the bridge. # vote]
    It stops, from habit. It stands there with its door open a little longer than is strictly in the timetable.
-   The barrier goes in next year. There will be a brass plate, and a ceremony, and an empty chair, with everybody being rather jolly round it.
    The medallion turned up in the lining of his other coat. There's a name coming, in the frame, but slowly. It might be FOSS. It comes and goes; you would say it hadn't been decided.
-> END

= upward
# ending: Upward
# scene: A bench in Weir Park
# with: Miriam, Daniel, Rafe
-> seat ->
The three of them sit on it under one umbrella. It has not rained for a fortnight.
Nothing was decided. The Review was deferred till the spring, and in the spring to the autumn. Rafe has not gone, and he has not exactly come back; eleven of his packing cases are still packed. He has got into the way of driving up on Sundays. They talk about all sorts of things. {LIST_COUNT(broken) > 0:Once in a while one of them begins a sentence with the word actually, and the others look at the ducks.|Not one of them has said it, whatever it is. One could draw a map of the place by where they do not put their feet.}
*   [Miriam says it could be anywhere by now. # by: Miriam]
    MIRIAM: I gave it everything I had. It might not be down for years.
    DANIEL: Or it might be this afternoon.
    RAFE: You two have got to get a steel greenhouse.
*   [Daniel asks whether either of them heard that. # by: Daniel]
    They listen: water; a dog; a bus, a long way off, changing down. Somewhere a shade under A, if one cared to hear it.
    RAFE: No.
    MIRIAM: No.
*   [Rafe puts his hand out from under the umbrella. # by: Rafe]
    He keeps it there quite a time, palm up, to see whether there's anything falling. He used to do the same at the boathouse, before a race. It always made them late.
-   The thing about up, as Win Askew says, who goes by at this hour with the dog, is that it's not the same as away.
    They stay until it is too dark to be looking at anything. Then they go in to supper.
-> END

= echo
# ending: Echo
# scene: A bench in Weir Park
# with: Miriam, Daniel, Rafe, Win
-> seat ->
Three people come to it every afternoon, and sit very straight. They are thought to be foreign. They are always courteous. The tall one in the middle will ask a stranger what there is in the granary, and listen with his head bent to whatever he is told; the one on his left keeps looking at the weir, and at the people on the far side of it, as though he were counting. Neighbours say that it must have been a breakdown, all three together, and that it's nice they are so close.
HARL: It has been a long morning, my lady.
ILVANE: It has been a very long morning. I believe that it may be going to snow.
DACE: Ask him again, then. He'll say it different, if he's asked again.
*   [Win knocks on the bench. # by: Win]
    Win Askew comes by at four, with the dog, and raps three times with her knuckles on the wood behind their heads. She waits. She has been every day since November. She has got quite good at the waiting.
    HARL: Did someone knock?
    ILVANE: I don't think so. It is only the ice.
*   [A boy asks what they are waiting for. # by: anyone]
    They think about it with great seriousness, all three.
    HARL: There is an answer still to come, child. We should not like to miss it.
    The boy says his mum says that about the bus.
-   The light goes. They sit on. In her lap the lady holds a thing like the lid of a jar; there are three names in the frame at the back of it, and no room left for any more.
    But look, before you leave, at her left hand, under the chain, where the others do not see. One finger of it is moving. It taps the edge of the bench, and stops, and seems to listen, and taps: A, a shade flat. A, a shade flat. A.
    There is somebody still in there, tuning.
-> END

= seat
It is April, and there is a bench in Weir Park that looks at the water. It has a plate on it: JACOB TULLY, WHO LIKED A SIT-DOWN.
->->

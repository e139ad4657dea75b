// Friday evening. What can be said before a kettle boils.

=== supper
# scene: The kitchen on Mill Lane
# with: Miriam, Daniel, Rafe
Soup, the loaf, the bottle. The medallion lies on a saucer in the middle of the table like something at an auction. Behind the wall the new polythene breathes in and out.
- (kettle)
Daniel gets up and puts the kettle on the gas, since somebody has to do something.
- (talk)
{TURNS_SINCE(-> kettle) > 2: -> boils}
{TURNS_SINCE(-> kettle):
    - 1: The kettle ticks as it warms.
    - 2: The kettle has begun to mutter.
}
*   [Miriam asks Rafe where he has been. # by: Miriam]
    MIRIAM: Eleven years. You might start with the postcards.
    RAFE: There weren't any postcards.
    MIRIAM: I know. I was the one who didn't get them.
    RAFE: I sold pumps. Then I sold sandbags to people who'd bought pumps. Then one night in a bar I drew a gate on a napkin that goes up by itself when the water comes, and it turned out that what everybody on every coast of the world wants is a gate that nobody has to decide to shut.
    DANIEL: Tolland Barriers. We've had your brochure.
    RAFE: Did you like it?
    DANIEL: The hydrology was sound. Broadly. I thought the man on the cover was smiling too much for the circumstances.
    RAFE: That's me, Dan.
    DANIEL: I know it's you.
*   (paragraph) [Rafe mentions that he hears he is a paragraph. # by: Rafe # uses: review]
    RAFE: I hear I'm a paragraph.
    Daniel puts down his spoon and lines it up with the edge of the table.
    RAFE: Number fourteen, my lawyers say. They've a man who can read a thing upside down on somebody else's desk. The Board finds that on the ninth of November the Top Sluice was opened, without authority, by me. Signed on Monday, D. Foss, Chairman. # reveals: review
    ~ tell_all(review)
    MIRIAM: Monday. This Monday?
    DANIEL: It's a finding of fact. There are a hundred and eighty others. It had to go in.
    MIRIAM: You've been bringing that home every night in your bag and putting it under the coat stand.
    DANIEL: That's where I put my bag.
*   [Daniel asks him what he wants. # by: Daniel]
    DANIEL: I don't mean it unkindly. People who come back generally want something, and I'd sooner put it on the agenda.
    RAFE: What if I wanted to see the greenhouse?
    DANIEL: It's dark. And it isn't one.
    RAFE: I want somebody to ask me what happened that night. Not who. I've read who. What. # aside # uses: early
    RAFE: Soup, then. I came for the soup. It's just as bad as it was.
    {paragraph:
        DANIEL: I could ask him to stay out of the country until it blows over. I could say it kindly. I said it kindly the last time. # aside
    }
*   [Miriam tells the story of the organ. # by: Miriam]
    She tells it well; she has had practice. How it took her two years of Sundays to bring the chapel organ on Tanner's Row back from the dead. How on the ninth of November, a little before midnight, the river came down the Row by the front doors. How the organ left through the vestry window in three pieces, and one of the pieces, she swears, was still sounding.
    She always stops there. There were fourteen houses, and the boatyard the three of them had built at the bottom, with the paint still wet on its sign. Nobody drowned. Old Mr. Tully was moved out of number nine into a caravan, and died in January. Pneumonia, the certificate said. It ought to have said caravan.
    MIRIAM: And it was that or the cottage hospital, and there were twenty-two people in the hospital. I can do the sum. I did it in four minutes, on the telephone, in my nightdress. I have been checking it ever since. # aside # uses: call
    RAFE: Still sounding. What note?
    MIRIAM: F. A very surprised F.
*   [Rafe picks up the saucer. # by: Rafe]
    RAFE: A river gate. I make these. Somebody's hung it wrong, mind you. It opens inwards. Nobody hangs a river gate to open inwards unless they're expecting to let something in.
    DANIEL: Or someone.
    Nobody knows why Daniel said it, Daniel least of all.
    RAFE: And a frame on the back for a name, with no name. Who leaves the name out?
    MIRIAM: Somebody who did it carefully. Look at the light along it. It's been rubbed out with a thumb. That isn't weeks of rubbing. That's years.
-   -> talk

= boils
The kettle screams. It screams an A, a good one, and in the middle of the table the medallion answers, a shade flat; and the saucer, with nobody near it, begins to walk. It walks to the edge. It has the air of having thought about this.
*   [They all reach for it. # vote]
    ~ sink(pull, 1)
    Three hands, one over another over another: it is how they used to start a race. For half a second it is merely a good catch.
*   [They let it fall. # vote]
    Nobody moves. It goes off the edge, and there is no sound. They look under the table, all three, heads together like people who have lost an earring. There is a floor there, and on the floor there is nothing whatever. When they come up again it is lying in its saucer, humming, and each of them has put out a hand to keep it there.
-   -> spell(-> the_vote, "The kitchen does not go away. It only stops insisting. The ceiling goes up, and goes on going up. The kettle is a horn on a wall; the polythene is banners, forty of them, wet. The table remains a table. Tables have not changed much.") -> casserole

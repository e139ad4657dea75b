// The knock was Win Askew, about a dish.

=== casserole
# scene: The kitchen on Mill Lane
# with: Miriam, Daniel, Rafe, Win
Miriam turns off the gas. Daniel opens the door, and says good evening in a voice that has to look for its own size.
It is Win Askew from the sluice house, eighty in the spring, in a sailor's oilskin that was made for someone else. She has brought back the blue casserole. She has had it since August.
WIN: I knocked. I don't hold with bells.
She looks at the three of them, one after another, and then at the table, as one checks the level in a lock before doing anything about the gates.
WIN: Rafe Tolland. You want a haircut. So it's come down, then. I thought it might be tonight. My wireless has been talking in its sleep.
- (door)
*   [Miriam asks how she knows what it is. # by: Miriam]
    WIN: I don't know what it is. I know it went up and it was bound to come down. My gran told me, and hers told her, and so on back to one that minded a door. It's particular. It isn't faces it wants, it's how people stand to one another. There's one decides, and one holds the keys, and one gets the blame for it.
    RAFE: And then what?
    WIN: And then it wants to hear how it ends. It only knows the one way. All that time up there, going over it. I should think it's sick of it.
*   [Daniel says they are all rather tired. # by: Daniel]
    WIN: I dare say. It's a long way to go and come back before your tea.
    DANIEL: We were only having soup.
    WIN: You were having it for some time, then. I stood out there and I listened to that kettle go from boiling to dry. I thought, give them a minute. And then I thought, no, Win, that was what you did last time.
*   [Rafe asks what she means by last time. # by: Rafe]
    WIN: Did I say last time?
    RAFE: You said you thought it might be tonight.
    WIN: I've a page out of a certain book that I ought to show somebody. I've had it put by for eleven years, under the lining paper, with my good knives on top. It isn't for doorsteps. # reveals: page # uses: page
    ~ tell_all(page)
    Nobody in the kitchen looks at anybody.
*   {door > 1} [Win says good night. # by: Win]
    WIN: Good night, then. Three times I knocked, if anybody's asked. It's always three. Nobody ever counts.
    -> gone
-   {door < 3: -> door}
    WIN: Well. I've said what I came to say, and some that I didn't. Good night. Three times I knocked, if anybody's asked.
- (gone)
    The oilskin goes off down the lane, in no hurry, a yellow light swinging beside it. When they look round at the table there is a saucer on it, and a ring of damp on the saucer.
*   [It is in Miriam's tool roll. # by: Miriam]
    ~ holder = miriam
    She does not remember doing it. She finds it there with her fingers, between the mutes and the spare strings, buttoned in. It is where she puts a thing when she means to get to the bottom of it.
*   [It is in Daniel's briefcase. # by: Daniel]
    ~ holder = daniel
    He must have walked to the coat stand and back. It is in there with the Review, lying on paragraph 14, like a paperweight. He turns the little wheels of the lock to nothing in particular, and does not mention it.
*   [It is in Rafe's fist. # by: Rafe]
    ~ holder = rafe
    He opens his hand under the table, and there it is; and he shuts his hand. The old trick. He used to do it with the boathouse key, to make them stay a little longer.
-   RAFE: Did anyone else just.
    DANIEL: Yes.
    MIRIAM: Yes.
    That is all that is said about it. It is possible for three people to know a thing at the same time without having it in common; these three have been doing it for years.
    Rafe gets his coat. He has, he says, a bed in Portmerrow the size of this parish, and it doesn't do to keep it waiting.
    DANIEL: You should come again. In daylight.
    RAFE: No, you come to me. Tomorrow. See the view. You can bring your bag.
    He means it lightly. At the door he looks back, just once; not at them, at the table, as if somebody might still be sitting there.
-> night

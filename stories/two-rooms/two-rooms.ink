# title: Two Rooms
# author: The Cartouche authors

// Two people in different rooms, and a telephone. On a stage both rooms are
// open at once and nobody hears what is said in the other. On the page, where
// there is one reader, she waits a little, and then he has the page to himself.

INCLUDE stage.ink

VAR ringing = false
VAR coming = false

-> hall

=== hall
# scene: The hall at Wick Street
# with: Nora
The gas was cut off on Monday and the light on Wednesday. Nobody had thought of the telephone.
It stands on the floor, where the little table used to be, with its flex wound round it like a tail.
Nora has come to read the meters. That took four minutes, and she has been here an hour.
~ open_scene(-> room)
- (look)
{alone && look > 3 && not telephone: -> room -> telephone ->}
*   [Go through the coat on the hook. # by: Nora]
    Her mother's, because nobody could decide. A peppermint; a bus ticket; half a list, in pencil. Eggs, string, ring Ivo.
    -> look
*   [Shine the torch on the door frame. # by: Nora]
    Two ladders of pencil marks. His stops in the April he turned fourteen. Hers goes on alone for another inch and a half.
    -> look
+   {not telephone} [Stay where she is. # by: Nora]
    {Somewhere a pipe lets go of the last of its warmth.|A car goes by and draws the banisters across the ceiling.|It is quiet, as it is when somebody is about to speak.}
    -> look
*   {telephone} [Leave the key under the stone by the step. # by: Nora]
    {coming: -> morning}
    NORA: In case. One leaves it in case. # aside
    -> dark
*   {telephone} [Put the key through the agent's door. # by: Nora]
    It falls on the mat on the other side with the sound of a very small change of mind.
    -> dark

= morning
# scene: Wick Street, towards noon
# with: Nora, Ivo
# ending: Home
When she comes back with the broom the stone has been moved, and the door is open, and he is sitting on the bottom stair with his coat on.
IVO: It's smaller.
NORA: It was always this size. We used to stand further down.
-> END

= dark
# scene: Wick Street, and Room 114
# with: Nora, Ivo
# ending: Line
At midnight a woman in an exchange pulls out a plug. It makes no sound at either end.
-> END

=== room
# scene: Room 114
# with: Ivo
Four hundred kilometres to the north, Ivo has sat down on a hotel bed with his coat on.
By the bed there is a telephone with a card. He knows one number by heart, and from tomorrow it is nobody's.
IVO: I only want to hear it ring. It needn't be answered. It had better not. # aside
- (sit)
*   [Read the card. # by: Ivo]
    Nine for a line, nought for the desk. It says what a minute costs. It does not say what to do when you have got one.
    -> sit
*   [Put out the lamp. # by: Ivo]
    It goes better in the dark. You can have the hall round you then, and the coats.
    -> sit
*   [Dial. # by: Ivo]
    His finger has come to the last figure before the rest of him has decided.
    ~ ringing = true
    ->->

=== telephone
# scene: The line
# with: Nora
# cue: ringing
# cue-once
It rings. It is so loud in there that the house might have been built round it, to keep it in.
NORA: Nobody knows that I'm here. # aside
*   [Pick it up. # by: Nora # within: 30s]
    ~ enter("Ivo")
    NORA: Hello?
*   [Let it ring. # by: Nora]
    Nine. Ten. Whoever it is expects no answer; one can hear that, from the way they do not hang up. At eleven she cannot bear it.
    ~ enter("Ivo")
    NORA: Who is this?
-   He had thought of everything but that. # to: Ivo
*   [Say nothing. # by: Ivo]
    NORA: I can hear you. You breathe like somebody with a wardrobe on the stairs. Ivo?
*   [Say her name. # by: Ivo]
    IVO: Nora.
    NORA: No. You can't ring and be surprised.
-   IVO: I didn't think there was anybody.
NORA: Then what did you ring for?
IVO: To hear it. They cut it off tonight.
NORA: She'd have had it by the second ring. She used to come in from the garden at a run, and then say the number as if she'd been sitting beside it all day.
- (talk)
*   [Tell him. She asked for him, at the end. # by: Nora # uses: asked]
    NORA: I told you that she never asked for you. She asked all night. I was holding her hand, and I was so angry with you that I kept it for myself. # reveals: asked
    The line sounds like the sea, a long way down, with somebody combing it. Neither of them has hung up.
    -> talk
*   [Tell her. He was there, that day. # by: Ivo # uses: bakery]
    IVO: I did come. I was across the road, in front of the bakery. I saw you hold the umbrella over the priest. # reveals: bakery
    NORA: He'd forgotten his.
    IVO: I know. I saw him not thank you.
    -> talk
*   {talk > 1} [Say that there is a train at six. # by: Ivo]
    ~ coming = true
    IVO: There's a train at six. It gets in by eleven.
    NORA: There's nothing to sit on.
    IVO: There's the stairs.
    -> talk
*   [Say good night. # vote]
    NORA: Go to bed, Ivo.
    IVO: You put it down first.
-   ~ leave("Ivo")
She puts it down first. It goes on being warm for a while, like a cup.
->->

// Portmerrow. A desk, a book, a lift.

=== lantern
# scene: The lobby of the Lantern
# with: Miriam, Daniel
The Lantern is what Portmerrow built where the fish market had been. There is a waterfall in the lobby. A young man at a desk keeps one hand lightly on a visitors' book, as if it might be asked to dance.
{telephone.line:"Mr. Tolland rang down twice," he says. "He was worried. He wouldn't say what about."|"Mr. Tolland said that you might be late," he says, "and that I wasn't to mention it."}
*   [Daniel signs the book. # by: Daniel]
    He signs as he always does, legibly. <>
    {pull > 1:
        The young man turns it round, and asks him how one pronounces that. Daniel looks. He has written Harl. He has written it, what is more, with a steel nib, and sanded it.
    - else:
        The young man turns it round, and says it's a lovely clear hand. Daniel says that it has been practised.
    }
*   [Miriam signs the book. # by: Miriam]
    Under Purpose of Visit she has always wanted to put something other than Piano. She puts: Gate. <>
    {pull > 1:
        She had not known that she was going to.
    - else:
        Then, since he is looking, she puts: Sticks.
    }
*   [They take the stairs. # vote]
    They manage six floors. They are not proud of any of them. On every landing there is a small brass plate with a number, and Miriam finds that she has been counting aloud, and that it is not her voice that is out of breath.
    ~ sink(pull, 1)
-   -> lift -> penthouse

=== lift
# scene: The lift
# with: Miriam, Daniel
The lift has a voice. It says: "Doors closing. Please consider." It must be meant for please be considerate, Daniel thinks; but it says it at every floor.
Seven. Twelve. {~Somebody has left half a canapé on the handrail.|Somebody has written ROPE on the brushed steel with a finger, or perhaps it is HOPE.|There is a mirror, and they both look at the floor.} Nineteen.
*   [Miriam asks him what he is going to say. # by: Miriam]
    MIRIAM: To Rafe. When he asks you.
    DANIEL: Asks me what?
    MIRIAM: You know what. It's what it's all been for. It keeps on walking up to that, and then somebody knocks.
    DANIEL: I thought that I might listen to what he had to say, and take it away and reflect.
    MIRIAM: Dan.
    DANIEL: I know. I heard it.
*   [Daniel asks her if she is frightened. # by: Daniel]
    MIRIAM: Yes. Of her, a bit. She's so tidy. She'd say a thing and mean it with all her heart and then just not do it; and she'd be sorry, very tidily, until she died.
    DANIEL: You're not at all tidy.
    It is the nicest thing that anyone has said to her all week.
*   [They watch the numbers. # vote]
    Twenty. Twenty-one. There is a sort of comfort in something that can only go up or down.
-   {broken ? call && broken ? bill:
        Somewhere about twenty-six he takes the tool roll from her, because it is heavy, and she lets him.
    }
    "Thirty-one," says the lift. "Please consider."
->->

namespace Cartouche.Runtime.Tree;

/// <summary>Control commands of ink's container tree (ink_JSON_runtime_format.md, "Control commands").</summary>
public enum Command
{
    /// <summary><c>ev</c>: begin evaluating.</summary>
    EvalStart,

    /// <summary><c>out</c>: print the top value.</summary>
    EvalOutput,

    /// <summary><c>/ev</c>: end evaluating.</summary>
    EvalEnd,

    /// <summary><c>du</c>: duplicate the top value.</summary>
    Duplicate,

    /// <summary><c>pop</c>: drop the top value.</summary>
    Pop,

    /// <summary><c>~ret</c>: return from a function.</summary>
    PopFunction,

    /// <summary><c>->-></c>: return from a tunnel.</summary>
    PopTunnel,

    /// <summary><c>str</c>: begin a string.</summary>
    BeginString,

    /// <summary><c>/str</c>: end a string.</summary>
    EndString,

    /// <summary><c>nop</c>: a place to divert to.</summary>
    NoOp,

    /// <summary><c>choiceCnt</c>: how many choices are offered so far.</summary>
    ChoiceCount,

    /// <summary><c>turn</c>: the number of turns taken.</summary>
    Turns,

    /// <summary><c>turns</c>: turns since a target was visited.</summary>
    TurnsSince,

    /// <summary><c>readc</c>: visits of a target held in a value.</summary>
    ReadCount,

    /// <summary><c>rnd</c>: a random whole number.</summary>
    Random,

    /// <summary><c>srnd</c>: set the seed.</summary>
    SeedRandom,

    /// <summary><c>visit</c>: earlier visits of the container this stands in.</summary>
    VisitIndex,

    /// <summary><c>seq</c>: the next index of a shuffle.</summary>
    SequenceShuffleIndex,

    /// <summary><c>thread</c>: start a thread with the divert that follows.</summary>
    StartThread,

    /// <summary><c>done</c>: end the thread or the turn.</summary>
    Done,

    /// <summary><c>end</c>: end the story.</summary>
    End,

    /// <summary><c>listInt</c>: a list item from its number.</summary>
    ListFromInt,

    /// <summary><c>range</c>: the part of a list between two bounds.</summary>
    ListRange,

    /// <summary><c>lrnd</c>: a random item of a list.</summary>
    ListRandom,

    /// <summary><c>#</c>: begin a tag.</summary>
    BeginTag,

    /// <summary><c>/#</c>: end a tag.</summary>
    EndTag,
}

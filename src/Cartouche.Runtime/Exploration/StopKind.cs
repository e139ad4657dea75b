namespace Cartouche.Runtime.Exploration;

/// <summary>Why a story stopped.</summary>
public enum StopKind
{
    /// <summary>It offers choices.</summary>
    Choices,

    /// <summary>It came to <c>-> END</c>.</summary>
    End,

    /// <summary>It came to <c>-> DONE</c> with nothing to choose.</summary>
    Done,

    /// <summary>It ran out of content: the end of a knot, tunnel or function without a divert or return.</summary>
    OutOfContent,

    /// <summary>It ran more steps than <see cref="StoryLimits.StepsPerTurn"/> allows without coming to a choice.</summary>
    TooLong,

    /// <summary>It made another error: <see cref="Stepper.Error"/>.</summary>
    Error,
}

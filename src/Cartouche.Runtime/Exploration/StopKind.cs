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

    /// <summary>It made an error: <see cref="Stepper.Error"/>.</summary>
    Error,
}

namespace Cartouche.Stories.Comparing;

/// <summary>In what two implementations, or one with itself, are to agree on a story.</summary>
public enum Aspect
{
    /// <summary>Errors, warnings and notes of the compilers: kind, file and line.</summary>
    Diagnostics,

    /// <summary>The compiled JSON, compared as a structure.</summary>
    Json,

    /// <summary>What is shown, from source, by either side's own compiler and runtime.</summary>
    Transcript,

    /// <summary>inkjs's JSON played here and there.</summary>
    TheirJson,

    /// <summary>Our JSON played here and there.</summary>
    OurJson,

    /// <summary>A play goes on the same in a fork taken before every step.</summary>
    Forks,

    /// <summary>A play goes on the same in a new story loaded from a save before every step.</summary>
    Saves,

    /// <summary>A play goes on the same after a detour that was undone before every step.</summary>
    Undo,

    /// <summary>A play that is begun again shows the same.</summary>
    Replay,

    /// <summary>Written in the compiled form and read again, the story plays through the same states and is the same tree.</summary>
    Compiled,
}

namespace Cartouche.Runtime.Tree;

/// <summary>What is counted about a container; the values are those of <c>#f</c> in ink JSON.</summary>
[Flags]
public enum CountFlags
{
    /// <summary>Nothing is counted.</summary>
    None = 0,

    /// <summary>How often it was visited.</summary>
    Visits = 1,

    /// <summary>On which turn it was last visited.</summary>
    Turns = 2,

    /// <summary>Only entries at the very first element count, not jumps into the middle.</summary>
    StartOnly = 4,
}

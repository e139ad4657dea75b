namespace Cartouche.Runtime;

/// <summary>
/// Bounds on what a story may use. Exceeding one is a located runtime error, never a hang or a crash.
/// The defaults are far above what stories written by people reach.
/// </summary>
public sealed record StoryLimits
{
    /// <summary>The limits used when none are given.</summary>
    public static StoryLimits Default { get; } = new();

    /// <summary>Instructions between two stops for a line or choice; for lines that are taken all at once, together. Default 20 million.</summary>
    public int StepsPerTurn { get; init; } = 20_000_000;

    /// <summary>Nested calls, tunnels included. Default 10,000.</summary>
    public int CallDepth { get; init; } = 10_000;

    /// <summary>Threads alive at once. Default 1,000.</summary>
    public int Threads { get; init; } = 1_000;

    /// <summary>Frames of all threads and pending choices together. Default 1 million.</summary>
    public int Frames { get; init; } = 1_000_000;

    /// <summary>Characters in one line. Default 1 million.</summary>
    public int LineLength { get; init; } = 1_000_000;

    /// <summary>Characters in one string value. Default 1 million.</summary>
    public int StringLength { get; init; } = 1_000_000;

    /// <summary>Characters of all string values made between two stops for a line or choice, and of all lines taken at once. Default 50 million.</summary>
    public int TextPerTurn { get; init; } = 50_000_000;

    /// <summary>Choices on offer at once. Default 10,000.</summary>
    public int Choices { get; init; } = 10_000;

    /// <summary>Values on the evaluation stack. Default 100,000.</summary>
    public int StackHeight { get; init; } = 100_000;
}

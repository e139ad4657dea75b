using Cartouche.Runtime.Tree;

namespace Cartouche.Playbills.Directions;

/// <summary>A knot or stitch as it is staged. A stitch has the scene, those present and the ending of its knot where it does not say otherwise.</summary>
/// <param name="Path"><c>knot</c> or <c>knot.stitch</c>; empty for the story's opening.</param>
/// <param name="Span">Where it begins.</param>
public sealed record StagedFlow(string Path, SourceSpan Span)
{
    /// <summary>The place, if it is said.</summary>
    public string? Scene { get; init; }

    /// <summary>Those present, as the playbill writes them; <see langword="null"/> where it is not said.</summary>
    public IReadOnlyList<string>? With { get; init; }

    /// <summary>When it takes the stage by itself, if it does.</summary>
    public Cue? Cue { get; init; }

    /// <summary>Whether one can break in with it.</summary>
    public bool IsInterrupt { get; init; }

    /// <summary>The name of the ending when <c>-> END</c> is reached from here.</summary>
    public string? Ending { get; init; }
}

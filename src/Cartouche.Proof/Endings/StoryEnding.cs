using Cartouche.Proof.Findings;
using Cartouche.Runtime.Tree;

namespace Cartouche.Proof.Endings;

/// <summary>One way in which a story ends.</summary>
/// <param name="Name">What <c># ending: Name</c> calls it; without that the knot or stitch its <c>-> END</c> stands in, <c>(opening)</c> in the story's opening.</param>
/// <param name="Path">The knot or stitch where it was found, or was promised; empty for the opening.</param>
/// <param name="Span">Where in the source, if known.</param>
/// <param name="Trace">A shortest way to it; <see langword="null"/> where no path was found.</param>
public sealed record StoryEnding(string Name, string Path, SourceSpan Span, Trace? Trace)
{
    /// <summary>Whether some path comes to it.</summary>
    public bool IsReached => Trace is not null;
}

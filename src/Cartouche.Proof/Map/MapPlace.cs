using Cartouche.Proof.Findings;
using Cartouche.Runtime.Tree;

namespace Cartouche.Proof.Map;

/// <summary>A knot or stitch, or the story's opening, without the stitches it holds.</summary>
/// <param name="Path"><c>knot</c> or <c>knot.stitch</c>; empty for the opening.</param>
/// <param name="Container">Its content; that of the opening is the root's.</param>
public sealed record MapPlace(string Path, Container Container)
{
    /// <summary>Whether some path enters it.</summary>
    public bool IsReached { get; init; }

    /// <summary>Whether a path meets <c>-> END</c> in it.</summary>
    public bool Ends { get; init; }

    /// <summary>A shortest way into it; the last step is the one that enters it. <see langword="null"/> where no path does.</summary>
    public Trace? Way { get; init; }
}

using Cartouche.Runtime.Tree;

namespace Cartouche.Playbills.Model;

/// <summary>A way in which the story can end.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Span">Where it is named.</param>
public sealed record Ending(string Name, SourceSpan Span)
{
    /// <summary>What happens, in a sentence.</summary>
    public string? Summary { get; init; }

    /// <summary>Whether it is how history ended.</summary>
    public bool IsCanon { get; init; }
}

using Cartouche.Runtime.Tree;

namespace Cartouche.Playbills.Model;

/// <summary>Something that can be known.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Span">Where it is named.</param>
public sealed record Fact(string Name, SourceSpan Span)
{
    /// <summary>What it says, in a sentence.</summary>
    public string? Says { get; init; }

    /// <summary>The roles that know it at the start.</summary>
    public IReadOnlyList<string> KnownBy { get; init; } = [];
}

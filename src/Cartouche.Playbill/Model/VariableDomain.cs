using Cartouche.Runtime.Tree;
using Cartouche.Runtime.Values;

namespace Cartouche.Playbills.Model;

/// <summary>What is known of a variable beyond the story.</summary>
/// <param name="Name">The variable, as the story declares it.</param>
/// <param name="Span">Where it is named.</param>
public sealed record VariableDomain(string Name, SourceSpan Span)
{
    /// <summary>The values the game may give it before the story starts; empty when it starts as the story says.</summary>
    public IReadOnlyList<InkValue> Values { get; init; } = [];

    /// <summary>Lower values count as this one; <see langword="null"/> without a bound.</summary>
    public int? Least { get; init; }

    /// <summary>Higher values count as this one; <see langword="null"/> without a bound.</summary>
    public int? Most { get; init; }
}

using Cartouche.Runtime.Tree;

namespace Cartouche.Playbills.Model;

/// <summary>A part that can be played.</summary>
/// <param name="Name">Its name, as the playbill writes it.</param>
/// <param name="Span">Where it is named.</param>
public sealed record Role(string Name, SourceSpan Span)
{
    /// <summary>Who that is, in a sentence.</summary>
    public string? Summary { get; init; }

    /// <summary>How it speaks.</summary>
    public string? Voice { get; init; }

    /// <summary>Traits from -2 to 2; casting looks for the nearest player.</summary>
    public IReadOnlyDictionary<string, int> Traits { get; init; } = new Dictionary<string, int>();

    /// <summary>How it stands to other roles.</summary>
    public IReadOnlyList<Relation> Relations { get; init; } = [];

    /// <summary>Whether the story can be played without a player for it.</summary>
    public bool IsOptional { get; init; }
}

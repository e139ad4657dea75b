namespace Cartouche.Stage.Scenes;

/// <summary>A choice on offer in a scene.</summary>
/// <param name="Number">Its number among those the story offers, from 1.</param>
/// <param name="Text">Its wording.</param>
public sealed record Offer(int Number, string Text)
{
    /// <summary>The roles that may make it, in the playbill's order; the reader where it has none.</summary>
    public IReadOnlyList<string> By { get; init; } = [];

    /// <summary>Whether it is made by the majority of them.</summary>
    public bool IsVote { get; init; }

    /// <summary>After which time it lapses; <see langword="null"/> for never.</summary>
    public TimeSpan? Within { get; init; }

    /// <summary>Facts that whoever makes it shows to know.</summary>
    public IReadOnlyList<string> Uses { get; init; } = [];

    /// <summary>Facts that making it reveals to those present.</summary>
    public IReadOnlyList<string> Reveals { get; init; } = [];
}

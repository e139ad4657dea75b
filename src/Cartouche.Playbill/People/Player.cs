namespace Cartouche.Playbills.People;

/// <summary>A person who wants to play, and what is known of them.</summary>
/// <param name="Name">What the others call them; no two have the same.</param>
public sealed record Player(string Name)
{
    /// <summary>The traits their answers come to, from -2 to 2.</summary>
    public IReadOnlyDictionary<string, int> Traits { get; init; } = new Dictionary<string, int>();

    /// <summary>Roles they would like.</summary>
    public IReadOnlyList<string> Likes { get; init; } = [];

    /// <summary>Roles they would rather not have.</summary>
    public IReadOnlyList<string> Dislikes { get; init; } = [];

    /// <summary>Roles, personas and content notes that they do not take, whatever it costs.</summary>
    public IReadOnlyList<string> Vetoes { get; init; } = [];

    /// <summary>How they stand to other players.</summary>
    public IReadOnlyList<PlayerRelation> Relations { get; init; } = [];
}

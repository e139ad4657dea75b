namespace Cartouche.Playbills.People;

/// <summary>Those who want to play a story, and what the stage manager says of who plays what.</summary>
public sealed record PeopleFile
{
    /// <summary>The players, in order.</summary>
    public IReadOnlyList<Player> Players { get; init; } = [];

    /// <summary>Roles that are given already, by role; <see langword="null"/> for an understudy.</summary>
    public IReadOnlyDictionary<string, string?> Pins { get; init; } = new Dictionary<string, string?>();

    /// <summary>Whether a player may get a second role where there are fewer players than roles.</summary>
    public bool AllowsDoubling { get; init; }
}

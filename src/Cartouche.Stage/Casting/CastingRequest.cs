using Cartouche.Playbills;
using Cartouche.Playbills.People;

namespace Cartouche.Stage.Casting;

/// <summary>Who is to be cast in what.</summary>
/// <param name="Playbill">The roles.</param>
/// <param name="Players">Those who want to play, in order; at most 200.</param>
public sealed record CastingRequest(Playbill Playbill, IReadOnlyList<Player> Players)
{
    /// <summary>Roles the stage manager has given already, by role; <see langword="null"/> for an understudy.</summary>
    public IReadOnlyDictionary<string, string?> Pins { get; init; } = new Dictionary<string, string?>();

    /// <summary>Whether a player may get a second role where there are fewer players than roles.</summary>
    public bool AllowsDoubling { get; init; }
}

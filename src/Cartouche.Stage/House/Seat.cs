using Cartouche.Playbills.People;

namespace Cartouche.Stage.House;

/// <summary>A player's place in a performance.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Player">Who sits there.</param>
public sealed record Seat(int Number, Player Player)
{
    /// <summary>Whether the player is still there.</summary>
    public bool IsTaken { get; init; } = true;
}

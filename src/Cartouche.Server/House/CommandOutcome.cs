using Cartouche.Stage.House;

namespace Cartouche.Server.House;

/// <summary>What became of a command that was sent.</summary>
/// <param name="Entry">The number of the entry it made, now or when it was sent first.</param>
/// <param name="Refusal">Why it was refused.</param>
/// <param name="Why">The same in a sentence.</param>
internal readonly record struct CommandOutcome(int Entry, Refusal? Refusal = null, string Why = "")
{
    /// <summary>The key was sent with something else before.</summary>
    public bool IsKeyReused { get; init; }
}

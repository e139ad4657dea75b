using Cartouche.Playbills.Claims;

namespace Cartouche.Playbills.Directions;

/// <summary>When a knot takes the stage by itself.</summary>
/// <param name="Condition">What must be true at the end of a turn; ink alone, without atoms.</param>
/// <param name="IsOnce">Whether it does so once only.</param>
/// <param name="Priority">Of several that could, the one with the highest number goes first.</param>
public sealed record Cue(Condition Condition, bool IsOnce, int Priority);

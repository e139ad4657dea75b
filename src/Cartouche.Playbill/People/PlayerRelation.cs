namespace Cartouche.Playbills.People;

/// <summary>How a player stands to another.</summary>
/// <param name="Bond">How.</param>
/// <param name="Whom">The other's name.</param>
public sealed record PlayerRelation(Bond Bond, string Whom);

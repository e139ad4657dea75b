namespace Cartouche.Playbills.Claims;

/// <summary>What ink itself cannot ask of a performance. Equal when the same is asked.</summary>
public abstract record Atom;

/// <summary><c>at(knot)</c>: the story stands in that knot, stitch or label.</summary>
/// <param name="Place">The dotted name in full: <c>knot</c>, <c>knot.stitch</c>, <c>knot.stitch.label</c>, <c>knot.label</c> or <c>label</c>.</param>
public sealed record AtAtom(string Place) : Atom;

/// <summary><c>ended(Name)</c>: the story has ended so.</summary>
/// <param name="Ending">The ending's name.</param>
public sealed record EndedAtom(string Ending) : Atom;

/// <summary><c>knows(Role, fact)</c>: the role knows the fact; of a persona, that it has heard it as that persona.</summary>
/// <param name="Role">The role or persona, as the playbill writes it.</param>
/// <param name="Fact">The fact.</param>
public sealed record KnowsAtom(string Role, string Fact) : Atom;

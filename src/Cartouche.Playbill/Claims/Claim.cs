using Cartouche.Playbills.Model;

namespace Cartouche.Playbills.Claims;

/// <summary>Something claimed about every performance of a story; one record for each form.</summary>
/// <param name="Source">What was written, and where.</param>
/// <param name="Conditions">The conditions in it, in order: one, or two for <see cref="BeforeClaim"/>.</param>
public abstract record Claim(PlacedText Source, IReadOnlyList<Condition> Conditions)
{
    /// <summary>The claim as written.</summary>
    public sealed override string ToString() => Source.Text;
}

/// <summary><c>always e</c>: wherever the story stands, e is true.</summary>
/// <param name="Source">What was written, and where.</param>
/// <param name="Condition">e.</param>
public sealed record AlwaysClaim(PlacedText Source, Condition Condition) : Claim(Source, [Condition]);

/// <summary><c>never e</c>: wherever the story stands, e is false.</summary>
/// <param name="Source">What was written, and where.</param>
/// <param name="Condition">e.</param>
public sealed record NeverClaim(PlacedText Source, Condition Condition) : Claim(Source, [Condition]);

/// <summary><c>possible e</c>: e can become true.</summary>
/// <param name="Source">What was written, and where.</param>
/// <param name="Condition">e.</param>
public sealed record PossibleClaim(PlacedText Source, Condition Condition) : Claim(Source, [Condition]);

/// <summary><c>always possible e</c>: wherever the story stands, e can still become true.</summary>
/// <param name="Source">What was written, and where.</param>
/// <param name="Condition">e.</param>
public sealed record AlwaysPossibleClaim(PlacedText Source, Condition Condition) : Claim(Source, [Condition]);

/// <summary><c>inevitable e</c>: however the story goes, e becomes true.</summary>
/// <param name="Source">What was written, and where.</param>
/// <param name="Condition">e.</param>
public sealed record InevitableClaim(PlacedText Source, Condition Condition) : Claim(Source, [Condition]);

/// <summary><c>e before f</c>: f is never true unless e has been.</summary>
/// <param name="Source">What was written, and where.</param>
/// <param name="First">e.</param>
/// <param name="Second">f.</param>
public sealed record BeforeClaim(PlacedText Source, Condition First, Condition Second) : Claim(Source, [First, Second]);

/// <summary><c>A, B can force e</c>: these roles can choose so that e becomes true, whatever the others and chance do.</summary>
/// <param name="Source">What was written, and where.</param>
/// <param name="Roles">The roles, as the playbill writes them; not empty, none twice.</param>
/// <param name="Condition">What they can force.</param>
public sealed record ForceClaim(PlacedText Source, IReadOnlyList<string> Roles, Condition Condition) : Claim(Source, [Condition]);

/// <summary><c>chance of e >= 0.2</c>: how likely it is that e becomes true when every choice is as likely as the others.</summary>
/// <param name="Source">What was written, and where.</param>
/// <param name="Condition">What may become true.</param>
/// <param name="Comparison">How the chance compares with <paramref name="Bound"/>.</param>
/// <param name="Bound">From 0 to 1.</param>
public sealed record ChanceClaim(PlacedText Source, Condition Condition, Comparison Comparison, double Bound) : Claim(Source, [Condition]);

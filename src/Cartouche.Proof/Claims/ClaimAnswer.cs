using Cartouche.Playbills.Claims;
using Cartouche.Proof.Findings;

namespace Cartouche.Proof.Claims;

/// <summary>A claim and what became of it.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Verdict">Whether it holds.</param>
/// <param name="Message">Why, in a sentence or two.</param>
/// <param name="Trace">The way to what decides it, where one path does.</param>
public sealed record ClaimAnswer(Claim Claim, Verdict Verdict, string Message, Trace? Trace = null)
{
    /// <summary>What the verdict rests on besides the story itself.</summary>
    public IReadOnlyList<string> Assumptions { get; init; } = [];

    /// <summary>A chance, for a claim about one, where it is known; otherwise the least it can be.</summary>
    public double? Chance { get; init; }

    /// <summary>The verdict as reports name it: <c>proved-modulo</c>.</summary>
    public string VerdictName => NameOf(Verdict);

    /// <summary>A verdict as reports name it.</summary>
    public static string NameOf(Verdict verdict) => verdict switch
    {
        Verdict.Proved => "proved",
        Verdict.ProvedModulo => "proved-modulo",
        Verdict.Refuted => "refuted",
        Verdict.NotFound => "not-found",
        _ => "unknown",
    };
}

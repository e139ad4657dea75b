using Cartouche.Ink.Diagnostics;

namespace Cartouche.Playbills.Claims;

/// <summary>What became of parsing a claim.</summary>
/// <param name="Claim">The claim; <see langword="null"/> when it has errors.</param>
/// <param name="Diagnostics">What is wrong with it, from left to right.</param>
public sealed record ClaimResult(Claim? Claim, IReadOnlyList<Diagnostic> Diagnostics);

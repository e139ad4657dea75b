using Cartouche.Ink.Diagnostics;

namespace Cartouche.Playbills;

/// <summary>What became of reading a playbill.</summary>
/// <param name="Playbill">The playbill, without what could not be understood; <see langword="null"/> when the file is no YAML at all.</param>
/// <param name="Diagnostics">All faults, from top to bottom.</param>
public sealed record PlaybillResult(Playbill? Playbill, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>Whether there is a playbill without errors.</summary>
    public bool Succeeded => Playbill is not null && !Diagnostics.Any(fault => fault.Severity == Severity.Error);
}

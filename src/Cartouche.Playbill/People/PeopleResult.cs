using Cartouche.Ink.Diagnostics;

namespace Cartouche.Playbills.People;

/// <summary>What became of reading a people file.</summary>
/// <param name="People">Its people, without what could not be understood; <see langword="null"/> when the file is no YAML at all.</param>
/// <param name="Diagnostics">All faults, from top to bottom.</param>
public sealed record PeopleResult(PeopleFile? People, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>Whether there are people, without errors.</summary>
    public bool Succeeded => People is not null && !Diagnostics.Any(fault => fault.Severity == Severity.Error);
}

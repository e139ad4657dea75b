using Cartouche.Ink.Diagnostics;
using static Cartouche.Ink.Diagnostics.Severity;

namespace Cartouche.Playbills.Diagnostics;

/// <summary>Faults of claims.</summary>
internal static class ClaimDiagnostics
{
    private static readonly List<DiagnosticDescriptor> Entries = [];

    /// <summary>The entries of this part of the catalogue.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All => Entries;

    public static readonly DiagnosticDescriptor UnknownForm = Entry("CT1301", Error,
        "A claim is 'always e', 'never e', 'possible e', 'always possible e', 'inevitable e', 'e before f', 'A can force e' or 'chance of e >= 0.2'.",
        "sometimes gold > 3", "possible gold > 3");

    public static readonly DiagnosticDescriptor NoCondition = Entry("CT1302", Error,
        "A condition is missing here.",
        "always", "always gold >= 0");

    public static readonly DiagnosticDescriptor MalformedAtom = Entry("CT1303", Error,
        "This should be written '{0}'.",
        "never knows(secret)", "never knows(Ann, secret)");

    public static readonly DiagnosticDescriptor UnknownPlace = Entry("CT1304", Error,
        "There is no knot, stitch or label '{0}'.",
        "possible at(hal)", "possible at(hall)");

    public static readonly DiagnosticDescriptor BadChance = Entry("CT1305", Error,
        "A chance is compared with a number from 0 to 1: 'chance of e >= 0.2'.",
        "chance of ended(Peace) >= 20", "chance of ended(Peace) >= 0.2");

    private static DiagnosticDescriptor Entry(string code, Severity severity, string template, string bad, string good)
    {
        var entry = new DiagnosticDescriptor(code, severity, template, bad, good);
        Entries.Add(entry);
        return entry;
    }
}

using Cartouche.Ink.Diagnostics;
using static Cartouche.Ink.Diagnostics.Severity;

namespace Cartouche.Playbills.Diagnostics;

/// <summary>Faults in a file of people who want to play.</summary>
internal static class PeopleDiagnostics
{
    private static readonly List<DiagnosticDescriptor> Entries = [];

    /// <summary>The entries of this part of the catalogue.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All => Entries;

    public static readonly DiagnosticDescriptor UnknownPlayer = Entry("CT1401", Error,
        "There is no player '{0}'.",
        "players:\n  Eve: { relations: [{ is: friend, whom: Kat }] }\n  Kit:\n", "players:\n  Eve: { relations: [{ is: friend, whom: Kit }] }\n  Kit:\n");

    public static readonly DiagnosticDescriptor UnknownVeto = Entry("CT1402", Error,
        "'{0}' is no role, persona or content note of the playbill.",
        "players:\n  Eve: { vetoes: [Anne] }\n", "players:\n  Eve: { vetoes: [Ann] }\n");

    public static readonly DiagnosticDescriptor TooManyAnswers = Entry("CT1403", Error,
        "The playbill has {0} questions with answers to choose from; these are more.",
        "players:\n  Eve: { answers: [1, 2] }\n", "players:\n  Eve: { answers: [1] }\n");

    private static DiagnosticDescriptor Entry(string code, Severity severity, string template, string bad, string good)
    {
        var entry = new DiagnosticDescriptor(code, severity, template, bad, good);
        Entries.Add(entry);
        return entry;
    }
}

using Cartouche.Ink.Diagnostics;
using static Cartouche.Ink.Diagnostics.Severity;

namespace Cartouche.Playbills.Diagnostics;

/// <summary>Faults of stage directions.</summary>
internal static class DirectionDiagnostics
{
    private static readonly List<DiagnosticDescriptor> Entries = [];

    /// <summary>The entries of this part of the catalogue.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All => Entries;

    public static readonly DiagnosticDescriptor UnknownPerson = Entry("CT1201", Error,
        "There is no role or persona '{0}'.",
        "A whisper. # to: Bne\n", "A whisper. # to: Ben\n");

    public static readonly DiagnosticDescriptor AfterChoice = Entry("CT1202", Warning,
        "'{0}' stands after the choice's brackets, where ink gives it to the text that follows and not to the choice.",
        "* [Stay] # by: Ann\n- Good.\n", "* [Stay # by: Ann]\n- Good.\n");

    public static readonly DiagnosticDescriptor Malformed = Entry("CT1203", Error,
        "This direction should be written '{0}'.",
        "* [Stay # within: half an hour]\n- Good.\n", "* [Stay # within: 30s]\n- Good.\n");

    public static readonly DiagnosticDescriptor Misplaced = Entry("CT1204", Warning,
        "'{0}' means nothing here; it belongs {1}.",
        "She leaves. # ending: Peace\n", "-> leave\n== leave\n# ending: Peace\nShe leaves.\n-> END\n");

    public static readonly DiagnosticDescriptor NoSpeaker = Entry("CT1205", Warning,
        "'{0}' is about the one who speaks, and nobody speaks here.",
        "Who knows? # aside\n", "ANN: Who knows? # aside\n");

    public static readonly DiagnosticDescriptor NoCue = Entry("CT1206", Warning,
        "'{0}' means nothing without a 'cue' beside it.",
        "-> k\n== k\n# cue-once\nNow.\n-> END\n", "-> k\n== k\n# cue: gold > 1\n# cue-once\nNow.\n-> END\n");

    public static readonly DiagnosticDescriptor Twice = Entry("CT1207", Warning,
        "'{0}' stands here twice; only the first counts.",
        "-> k\n== k\n# scene: A hill\n# scene: A valley\nNow.\n-> END\n", "-> k\n== k\n# scene: A hill\nNow.\n-> END\n");

    private static DiagnosticDescriptor Entry(string code, Severity severity, string template, string bad, string good)
    {
        var entry = new DiagnosticDescriptor(code, severity, template, bad, good);
        Entries.Add(entry);
        return entry;
    }
}

using static Cartouche.Ink.Diagnostics.Severity;

namespace Cartouche.Ink.Diagnostics;

/// <summary>Faults of a story's files.</summary>
internal static class FileDiagnostics
{
    private static readonly List<DiagnosticDescriptor> Entries = [];

    /// <summary>The entries of this part of the catalogue.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All => Entries;

    public static readonly DiagnosticDescriptor ExpectedIncludeName = Entry("CT0501", Error,
        "The name of the file is missing after INCLUDE.",
        "INCLUDE\n", "Hello\n");

    public static readonly DiagnosticDescriptor IncludeMissing = Entry("CT0502", Error,
        "There is no file '{0}' in or below the story's folder that can be read.",
        "INCLUDE nowhere.ink\n", "INCLUDE other.ink\n");

    public static readonly DiagnosticDescriptor IncludeRecursive = Entry("CT0503", Error,
        "The file '{0}' includes itself, directly or through others.",
        "INCLUDE self.ink\n", "INCLUDE other.ink\n");

    public static readonly DiagnosticDescriptor IncludeOutside = Entry("CT0504", Error,
        "The file '{0}' lies outside the story's folder; a story includes only files from its own folder and those below.",
        "INCLUDE ../other.ink\n", "INCLUDE other.ink\n");

    public static readonly DiagnosticDescriptor IncludeTooLarge = Entry("CT0505", Error,
        "'{0}' is not read: the story's files are too many, too deeply included or too large together.",
        "INCLUDE large.ink\n", "INCLUDE other.ink\n");

    public static readonly DiagnosticDescriptor SourceTooLarge = Entry("CT0506", Error,
        "The story is too large: {0} characters are allowed.",
        new string('a', ExampleSourceLimit + 1), "Hello\n");

    public static readonly DiagnosticDescriptor RootMissing = Entry("CT0507", Error,
        "The story '{0}' cannot be read: {1}",
        "", "Hello\n");

    public static readonly DiagnosticDescriptor IncludeInFlow = Entry("CT0590", Hint,
        "INCLUDE inside a knot or braces is left out, knots and all, as in ink; move it to the top of the file.",
        "-> a\n== a\nINCLUDE other.ink\n-> END\n", "INCLUDE other.ink\n-> a\n== a\n-> END\n");

    /// <summary>The limit under which the example for <see cref="SourceTooLarge"/> is compiled.</summary>
    internal const int ExampleSourceLimit = 10_000;

    private static DiagnosticDescriptor Entry(string code, Severity severity, string template, string bad, string good)
    {
        var entry = new DiagnosticDescriptor(code, severity, template, bad, good);
        Entries.Add(entry);
        return entry;
    }
}

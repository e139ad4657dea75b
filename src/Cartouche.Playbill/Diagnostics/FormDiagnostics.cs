using Cartouche.Ink.Diagnostics;
using Cartouche.Playbills.Yaml;
using static Cartouche.Ink.Diagnostics.Severity;

namespace Cartouche.Playbills.Diagnostics;

/// <summary>Faults in the form of a playbill: what is no YAML, no key, not of the right kind.</summary>
internal static class FormDiagnostics
{
    private static readonly List<DiagnosticDescriptor> Entries = [];

    /// <summary>The entries of this part of the catalogue.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All => Entries;

    public static readonly DiagnosticDescriptor NotYaml = Entry("CT1001", Error,
        "This is no YAML: {0}.",
        "title: [A Tale\n", "title: A Tale\n");

    public static readonly DiagnosticDescriptor TooLarge = Entry("CT1002", Error,
        "The file is too large: {0} characters are allowed.",
        "title: " + new string('a', YamlTreeReader.MaxLength), "title: A Tale\n");

    public static readonly DiagnosticDescriptor TooDeep = Entry("CT1003", Error,
        "This is nested too deeply: {0} levels are allowed.",
        "claims: " + new string('[', 30) + new string(']', 30) + "\n", "claims: []\n");

    public static readonly DiagnosticDescriptor Anchor = Entry("CT1004", Error,
        "There are no anchors, aliases or tags here; write the value out, or in quotes if it begins with '&', '*' or '!'.",
        "title: *tale\n", "title: \"*tale\"\n");

    public static readonly DiagnosticDescriptor SecondDocument = Entry("CT1005", Error,
        "The file is one document; what follows here is left out.",
        "title: A Tale\n---\ntitle: Another\n", "title: A Tale\n");

    public static readonly DiagnosticDescriptor KeyKind = Entry("CT1006", Error,
        "A key is a word.",
        "roles:\n  ? [Ann, Ben]\n  : { voice: Both at once }\n", "roles:\n  Ann: { voice: Low }\n");

    public static readonly DiagnosticDescriptor DuplicateKey = Entry("CT1007", Error,
        "'{0}' stands here twice.",
        "roles:\n  Ann: { voice: High }\n  Ann: { voice: Low }\n", "roles:\n  Ann: { voice: High }\n  Ben: { voice: Low }\n");

    public static readonly DiagnosticDescriptor UnknownKey = Entry("CT1008", Error,
        "'{0}' is no key of {1}.",
        "titel: A Tale\n", "title: A Tale\n");

    public static readonly DiagnosticDescriptor WrongKind = Entry("CT1009", Error,
        "'{0}' should be {1}.",
        "minutes: an hour\n", "minutes: 60\n");

    public static readonly DiagnosticDescriptor MissingKey = Entry("CT1010", Error,
        "{0} lacks '{1}'.",
        "roles: { Ann: }\npersonas:\n  Old Ann: { summary: Herself }\n", "roles: { Ann: }\npersonas:\n  Old Ann: { worn_by: Ann, summary: Herself }\n");

    public static readonly DiagnosticDescriptor Unreadable = Entry("CT1011", Error,
        "The file '{0}' cannot be read: {1}",
        "", "title: A Tale\n");

    public static readonly DiagnosticDescriptor CommaInText = Entry("CT1012", Error,
        "'{0}' is no key of {1}; if it belongs to the text before the comma, put the whole text in quotes.",
        "content:\n  - { note: a flood, told and not shown, weight: light }\n", "content:\n  - { note: \"a flood, told and not shown\", weight: light }\n");

    private static DiagnosticDescriptor Entry(string code, Severity severity, string template, string bad, string good)
    {
        var entry = new DiagnosticDescriptor(code, severity, template, bad, good);
        Entries.Add(entry);
        return entry;
    }
}

using static Cartouche.Ink.Diagnostics.Severity;

namespace Cartouche.Ink.Diagnostics;

/// <summary>Faults of names: unknown, doubled, clashing.</summary>
internal static class NameDiagnostics
{
    private static readonly List<DiagnosticDescriptor> Entries = [];

    /// <summary>The entries of this part of the catalogue.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All => Entries;

    public static readonly DiagnosticDescriptor UnknownTarget = Entry("CT0201", Error,
        "There is no '{0}' to divert to.",
        "-> kitchem\n== kitchen\n-> END\n", "-> kitchen\n== kitchen\n-> END\n");

    public static readonly DiagnosticDescriptor UnknownFunction = Entry("CT0202", Error,
        "There is no function '{0}'.",
        "~ fly()\n", "~ fly()\n== function fly\n~ return\n");

    public static readonly DiagnosticDescriptor UnknownVariable = Entry("CT0203", Error,
        "There is no variable '{0}'.",
        "VAR gold = 1\n{goold}\n", "VAR gold = 1\n{gold}\n");

    public static readonly DiagnosticDescriptor UnknownPath = Entry("CT0204", Error,
        "There is neither content nor a list item called '{0}'.",
        "{a.b}\n== a\n-> END\n", "{a.b}\n== a\n-> b\n= b\n-> END\n");

    public static readonly DiagnosticDescriptor UnknownAssigned = Entry("CT0205", Error,
        "There is no variable '{0}' to assign to.",
        "~ gold = 1\n", "VAR gold = 0\n~ gold = 1\n");

    public static readonly DiagnosticDescriptor AssignedConstant = Entry("CT0206", Error,
        "'{0}' is a constant and cannot change; declare it with VAR if it should.",
        "CONST gold = 1\n~ gold = 2\n", "VAR gold = 1\n~ gold = 2\n");

    public static readonly DiagnosticDescriptor UnknownIncremented = Entry("CT0207", Error,
        "There is no variable '{0}' to count up or down.",
        "~ gold++\n", "VAR gold = 0\n~ gold++\n");

    public static readonly DiagnosticDescriptor UnknownListItem = Entry("CT0208", Error,
        "No list has an item '{0}'.",
        "LIST l = a\n~ temp x = (a, c)\n", "LIST l = a, c\n~ temp x = (a, c)\n");

    public static readonly DiagnosticDescriptor AmbiguousListItem = Entry("CT0209", Error,
        "'{0}' is an item of both '{1}' and '{2}'; write '{1}.{0}' or '{2}.{0}'.",
        "LIST l = a\nLIST m = a\n~ temp x = (a)\n", "LIST l = a\nLIST m = a\n~ temp x = (l.a)\n");

    public static readonly DiagnosticDescriptor DuplicateVariable = Entry("CT0210", Error,
        "'{0}' is declared twice.",
        "VAR x = 1\nVAR x = 2\n", "VAR x = 1\nVAR y = 2\n");

    public static readonly DiagnosticDescriptor RedefinedConstant = Entry("CT0211", Error,
        "The constant '{0}' is defined again with another value.",
        "CONST x = 1\nCONST x = 2\n", "CONST x = 1\nCONST x = 1\n");

    public static readonly DiagnosticDescriptor DuplicateFlow = Entry("CT0212", Error,
        "There are two flows called '{0}' here.",
        "== a\n-> END\n== a\n-> END\n", "== a\n-> END\n== b\n-> END\n");

    public static readonly DiagnosticDescriptor DuplicateLabel = Entry("CT0213", Error,
        "The label '{0}' is used twice in the same flow.",
        "- (a) one\n- (a) two\n", "- (a) one\n- (b) two\n");

    public static readonly DiagnosticDescriptor LabelClash = Entry("CT0214", Error,
        "The label '{0}' is also the name of a {1}.",
        "== a\n- (b) x\n-> c\n= c\n- (b) y\n-> END\n", "== a\n- (b) x\n-> c\n= c\n- (d) y\n-> END\n");

    public static readonly DiagnosticDescriptor DuplicateListItem = Entry("CT0215", Error,
        "The list '{0}' has two items called '{1}'.",
        "LIST l = a, a\n", "LIST l = a, b\n");

    public static readonly DiagnosticDescriptor DuplicateParameter = Entry("CT0216", Error,
        "There are two parameters called '{0}'.",
        "== a(x, x)\n-> END\n", "== a(x, y)\n-> END\n");

    public static readonly DiagnosticDescriptor ReservedName = Entry("CT0217", Error,
        "'{0}' cannot be the name of a {1}: it is a word of the language.",
        "== not\n-> END\n", "== nothing\n-> END\n");

    public static readonly DiagnosticDescriptor BuiltInName = Entry("CT0218", Error,
        "'{0}' cannot be the name of a {1}: every story has a function of that name.",
        "VAR RANDOM = 1\n", "VAR chance = 1\n");

    public static readonly DiagnosticDescriptor NameConflict = Entry("CT0219", Error,
        "'{0}' cannot be the name of a {1}: it is already that of a {2}.",
        "VAR a = 1\n== a\n-> END\n", "VAR x = 1\n== a\n-> END\n");

    public static readonly DiagnosticDescriptor ParameterClash = Entry("CT0220", Error,
        "'{0}' cannot be the name of a {1}: it is already that of a parameter of '{2}'.",
        "== a(x)\n~ temp x = 1\n-> END\n", "== a(x)\n~ temp y = 1\n-> END\n");

    public static readonly DiagnosticDescriptor DuplicateItemInLiteral = Entry("CT0221", Warning,
        "'{0}' stands twice in this list.",
        "LIST l = a, b\n~ temp x = (a, a)\n", "LIST l = a, b\n~ temp x = (a, b)\n");

    public static readonly DiagnosticDescriptor DuplicateExternal = Entry("CT0222", Error,
        "The external function '{0}' is declared twice.",
        "EXTERNAL f()\nEXTERNAL f()\n", "EXTERNAL f()\nEXTERNAL g()\n");

    public static readonly DiagnosticDescriptor UnusedTemporary = Entry("CT0290", Hint,
        "The temporary variable '{0}' is never read.",
        "~ temp x = 1\nHello\n", "~ temp x = 1\n{x}\n");

    /// <summary>Those that say a name is unknown.</summary>
    public static readonly IReadOnlyList<DiagnosticDescriptor> Unknown =
        [UnknownTarget, UnknownFunction, UnknownVariable, UnknownPath, UnknownAssigned, UnknownIncremented, UnknownListItem];

    private static DiagnosticDescriptor Entry(string code, Severity severity, string template, string bad, string good)
    {
        var entry = new DiagnosticDescriptor(code, severity, template, bad, good);
        Entries.Add(entry);
        return entry;
    }
}

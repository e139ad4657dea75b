using static Cartouche.Ink.Diagnostics.Severity;

namespace Cartouche.Ink.Diagnostics;

/// <summary>Faults in expressions.</summary>
internal static class LogicDiagnostics
{
    private static readonly List<DiagnosticDescriptor> Entries = [];

    /// <summary>The entries of this part of the catalogue.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All => Entries;

    public static readonly DiagnosticDescriptor BuiltInArguments = Entry("CT0401", Error,
        "{0} takes {1}.",
        "{MIN(1)}\n", "{MIN(1, 2)}\n");

    public static readonly DiagnosticDescriptor ExpectedTargetToCount = Entry("CT0402", Error,
        "{0} takes one argument, the knot, stitch or label that is meant: {0}(-> name).",
        "{TURNS_SINCE(1)}\n", "{TURNS_SINCE(-> a)}\n== a\n-> END\n");

    public static readonly DiagnosticDescriptor MissingArrow = Entry("CT0403", Error,
        "{0} needs a divert target: {0}(-> {1}).",
        "{TURNS_SINCE(a)}\n== a\n-> END\n", "{TURNS_SINCE(-> a)}\n== a\n-> END\n");

    public static readonly DiagnosticDescriptor ExpectedInteger = Entry("CT0404", Error,
        "{0} takes whole numbers.",
        "{RANDOM(1, 2.5)}\n", "{RANDOM(1, 2)}\n");

    public static readonly DiagnosticDescriptor ListFromNumbers = Entry("CT0405", Error,
        "'{0}' makes a list item from one number, or an empty list from none.",
        "LIST l = a, b\n{l(1, 2)}\n", "LIST l = a, b\n{l(1)}\n");

    public static readonly DiagnosticDescriptor IncrementInExpression = Entry("CT0406", Error,
        "'++' and '--' cannot be part of a larger expression.",
        "VAR x = 1\n~ x = x++\n", "VAR x = 1\n~ x++\n");

    public static readonly DiagnosticDescriptor NegatedHas = Entry("CT0407", Error,
        "'not' takes only what stands left of '?' or 'has'; write 'not (a ? b)'.",
        "LIST l = a, b\n{not l ? a}\n", "LIST l = a, b\n{not (l ? a)}\n");

    public static readonly DiagnosticDescriptor VariableFromVariable = Entry("CT0408", Error,
        "A variable cannot begin as another variable; it begins as a value, constant or list item.",
        "VAR x = 1\nVAR y = x\n", "CONST x = 1\nVAR y = x\n");

    public static readonly DiagnosticDescriptor FunctionAsCount = Entry("CT0409", Warning,
        "This prints how often '{0}' was called; write '{0}()' to call it.",
        "{f}\n== function f\n~ return 1\n", "{f()}\n== function f\n~ return 1\n");

    private static DiagnosticDescriptor Entry(string code, Severity severity, string template, string bad, string good)
    {
        var entry = new DiagnosticDescriptor(code, severity, template, bad, good);
        Entries.Add(entry);
        return entry;
    }
}

using static Cartouche.Ink.Diagnostics.Severity;

namespace Cartouche.Ink.Diagnostics;

/// <summary>Faults of how a story runs on: loose ends, arguments, functions.</summary>
internal static class FlowDiagnostics
{
    private static readonly List<DiagnosticDescriptor> Entries = [];

    /// <summary>The entries of this part of the catalogue.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All => Entries;

    public static readonly DiagnosticDescriptor LooseEnd = Entry("CT0301", Warning,
        "The story runs out here. Add '-> DONE', '-> END', another divert or a choice.{0}",
        "-> a\n== a\nHello\n", "-> a\n== a\nHello\n-> END\n");

    public static readonly DiagnosticDescriptor NestedLooseEnd = Entry("CT0302", Error,
        "A choice inside braces must say where to go next.{0}",
        "{true:\n* a\n* b\n}\n- -> END\n", "{true:\n* a -> c\n* b -> c\n}\n- (c) -> END\n");

    public static readonly DiagnosticDescriptor ReturnInKnot = Entry("CT0303", Error,
        "'return' stands in '{0}', which is not a function; declare it as '== function {0} =='.",
        "== a\n~ return 1\n", "== function a\n~ return 1\n");

    public static readonly DiagnosticDescriptor StitchInFunction = Entry("CT0304", Error,
        "A function cannot contain stitches, as '{0}' does.",
        "== function a\n~ return 1\n= b\n-> END\n", "== function a\n~ return 1\n");

    public static readonly DiagnosticDescriptor StitchFunction = Entry("CT0305", Error,
        "A function is declared as a knot, '== function {0} ==', not as a stitch.",
        "== a\n-> END\n= function b\n~ return 1\n", "== a\n-> END\n== function b\n~ return 1\n");

    public static readonly DiagnosticDescriptor DivertInFunction = Entry("CT0306", Error,
        "A function cannot divert.",
        "== function a\n-> END\n", "== function a\n~ return 1\n");

    public static readonly DiagnosticDescriptor ChoiceInFunction = Entry("CT0307", Error,
        "A function cannot offer choices.",
        "== function a\n* b\n", "== function a\n~ return 1\n");

    public static readonly DiagnosticDescriptor CalledKnot = Entry("CT0308", Error,
        "'{0}' is called like a function but is not one; declare it as '== function {0} =='.",
        "~ a()\n== a\n-> END\n", "~ a()\n== function a\n~ return\n");

    public static readonly DiagnosticDescriptor DivertedFunction = Entry("CT0309", Error,
        "'{0}' is a function: it can be called, as in '~ {0}()', but not diverted to.",
        "-> a\n== function a\n~ return\n", "~ a()\n== function a\n~ return\n");

    public static readonly DiagnosticDescriptor ArgumentCount = Entry("CT0310", Error,
        "'{0}' takes {1}, but is given {2}.",
        "-> a\n== a(x)\n{x} -> END\n", "-> a(1)\n== a(x)\n{x} -> END\n");

    public static readonly DiagnosticDescriptor ArgumentsToLabel = Entry("CT0311", Error,
        "'{0}' cannot take arguments: only a knot or stitch can.",
        "- (a) b\n* c -> a(1)\n", "- (a) b\n* c -> a\n");

    public static readonly DiagnosticDescriptor ArgumentsInTarget = Entry("CT0312", Error,
        "A divert target kept as a value cannot carry arguments.",
        "VAR x = -> a(1)\n== a(y)\n{y} -> END\n", "VAR x = -> a\n== a(y)\n{y} -> END\n");

    public static readonly DiagnosticDescriptor ExpectedTargetArgument = Entry("CT0313", Error,
        "'{0}' expects a divert target for its parameter '-> {1}'.",
        "-> a(1)\n== a(-> x)\n-> x\n", "-> a(-> b)\n== a(-> x)\n-> x\n== b\n-> END\n");

    public static readonly DiagnosticDescriptor CountInsteadOfTarget = Entry("CT0314", Error,
        "This passes how often '{0}' was visited; write '-> {0}' to pass the target.",
        "-> a(b)\n== a(-> x)\n-> x\n== b\n-> END\n", "-> a(-> b)\n== a(-> x)\n-> x\n== b\n-> END\n");

    public static readonly DiagnosticDescriptor ReferenceArgument = Entry("CT0315", Error,
        "'ref {0}' needs the name of a variable.",
        "~ f(1)\n== function f(ref x)\n~ x = 1\n", "VAR v = 0\n~ f(v)\n== function f(ref x)\n~ x = 1\n");

    public static readonly DiagnosticDescriptor ReferenceToCount = Entry("CT0316", Error,
        "'{0}' is content, and how often it was visited cannot be passed by 'ref'.",
        "~ f(a)\n== function f(ref x)\n~ x = 1\n== a\n-> END\n", "VAR v = 0\n~ f(v)\n== function f(ref x)\n~ x = 1\n");

    public static readonly DiagnosticDescriptor UnmarkedTargetParameter = Entry("CT0317", Error,
        "The parameter '{0}' is used as a divert target, so it should be declared as '-> {0}'.",
        "-> a(-> b)\n== a(x)\n-> x\n== b\n-> END\n", "-> a(-> b)\n== a(-> x)\n-> x\n== b\n-> END\n");

    public static readonly DiagnosticDescriptor MustBeCalled = Entry("CT0318", Error,
        "'{0}' is a function and must be called: '~ {0}()'.",
        "EXTERNAL f()\n-> f\n", "EXTERNAL f()\n~ f()\n");

    public static readonly DiagnosticDescriptor ExternalArgumentCount = Entry("CT0319", Error,
        "The external function '{0}' takes {1}, but is given {2}.",
        "EXTERNAL f(x)\n~ f()\n", "EXTERNAL f(x)\n~ f(1)\n");

    public static readonly DiagnosticDescriptor TargetIsVariable = Entry("CT0320", Error,
        "'{0}' is a variable: as a value it stands without '->'.",
        "VAR x = -> a\n~ temp y = -> x\n== a\n-> END\n", "VAR x = -> a\n~ temp y = x\n== a\n-> END\n");

    public static readonly DiagnosticDescriptor EndAsTarget = Entry("CT0321", Error,
        "DONE and END cannot be kept as divert targets.",
        "VAR x = -> END\n", "VAR x = -> a\n== a\n-> END\n");

    public static readonly DiagnosticDescriptor MisusedTarget = Entry("CT0322", Error,
        "A divert target cannot be used like this. Write '{0}' for how often it was visited, or '{0}()' to call it.",
        "* {-> a} b -> a\n== a\n-> END\n", "* {a} b -> a\n== a\n-> END\n");

    public static readonly DiagnosticDescriptor TargetTakesReference = Entry("CT0323", Error,
        "A divert target to '{0}' cannot be kept: its parameter '{1}' is passed by 'ref'.",
        "VAR x = -> a\n== a(ref y)\n{y} -> END\n", "VAR x = -> a\n== a(y)\n{y} -> END\n");

    public static readonly DiagnosticDescriptor ElseAsText = Entry("CT0324", Warning,
        "'else:' is text here. Is '- else:' meant?",
        "{true:\nyes\nelse: no\n}\n", "{true:\nyes\n- else: no\n}\n");

    public static readonly DiagnosticDescriptor AuthorNote = Entry("CT0325", Note,
        "TODO: {0}",
        "TODO: write the rest\n", "The rest.\n");

    public static readonly DiagnosticDescriptor TunnelToEnd = Entry("CT0326", Error,
        "'->->' cannot go on to END or DONE; divert there with '->'.",
        "-> a ->\n== a\n->-> END\n", "-> a ->\n== a\n-> END\n");

    public static readonly DiagnosticDescriptor TooManyGathers = Entry("CT0327", Error,
        "Too many gathers in a row: at '{0}' the story becomes too deep. Begin a new knot or stitch.",
        string.Concat(Enumerable.Repeat("- a\n", 1000)), "- a\n- b\n");

    private static DiagnosticDescriptor Entry(string code, Severity severity, string template, string bad, string good)
    {
        var entry = new DiagnosticDescriptor(code, severity, template, bad, good);
        Entries.Add(entry);
        return entry;
    }
}

using static Cartouche.Ink.Diagnostics.Severity;

namespace Cartouche.Ink.Diagnostics;

/// <summary>Faults the parser finds.</summary>
internal static class SyntaxDiagnostics
{
    private static readonly List<DiagnosticDescriptor> Entries = [];

    /// <summary>The entries of this part of the catalogue.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All => Entries;

    public static readonly DiagnosticDescriptor ExpectedEndOfLine = Entry("CT0101", Error,
        "The line should end here: {0}.",
        "-> END and then some\n", "-> END\n");

    public static readonly DiagnosticDescriptor OpenComment = Entry("CT0170", Hint,
        "This comment is never closed, so everything from here to the end of the file is left out. Is a '*/' missing?",
        "Hello\n/* a note\nlost\n", "Hello\n/* a note */\nkept\n");

    public static readonly DiagnosticDescriptor ExpectedAfterTilde = Entry("CT0102", Error,
        "After '~' comes logic: a function call, an assignment or 'return'.",
        "~ \n-> END\n", "VAR x = 0\n~ x = 1\n-> END\n");

    public static readonly DiagnosticDescriptor NotAStatement = Entry("CT0103", Error,
        "After '~' a value alone does nothing; write an assignment, a function call, 'x++' or 'return'.",
        "VAR x = 1\n~ x + 2\n", "VAR x = 1\n~ x = x + 2\n");

    public static readonly DiagnosticDescriptor IncludeWithTilde = Entry("CT0104", Error,
        "Files are included with 'INCLUDE name.ink', in capitals and without '~'.",
        "~ include\n", "INCLUDE other.ink\n");

    public static readonly DiagnosticDescriptor ExpectedLogic = Entry("CT0105", Error,
        "Between '{' and '}' there should be an expression, a condition or alternatives; this is none of them.",
        "A {) b} c\n", "A \\{) b\\} c\n");

    public static readonly DiagnosticDescriptor ExpectedClosingBrace = Entry("CT0106", Error,
        "A '}' is missing: the '{' before it is still open.",
        "{true: yes|no\n", "{true: yes|no}\n");

    public static readonly DiagnosticDescriptor ExpectedSequenceElements = Entry("CT0107", Error,
        "A sequence needs elements, separated by '|' or each on a line that begins with '-'.",
        "{&}\n", "{&day|night}\n");

    public static readonly DiagnosticDescriptor ExpectedConditionalContent = Entry("CT0108", Error,
        "After the condition and its ':' there should be something to show.",
        "{true:}\n", "{true: yes}\n");

    public static readonly DiagnosticDescriptor TooManyAlternatives = Entry("CT0109", Error,
        "A condition chooses between two alternatives at most; for more, use lines that begin with '-'.",
        "{true: a|b|c}\n", "{true: a|b}\n");

    public static readonly DiagnosticDescriptor ExpectedBranchContent = Entry("CT0110", Error,
        "The '-' should be followed by a condition or by content.",
        "{\n-\n}\n", "{\n- true: yes\n}\n");

    public static readonly DiagnosticDescriptor ExtraCondition = Entry("CT0111", Error,
        "After the content of a condition only '- else:' can follow; to try several, begin each with '-' on its own line, the first too.",
        "{true:\n  yes\n- false: no\n}\n", "{true:\n  yes\n- else: no\n}\n");

    public static readonly DiagnosticDescriptor OnlyFinalElse = Entry("CT0112", Error,
        "Only the last branch can do without a condition. Is a ':' missing?",
        "{ 2:\n- two\n- 3: three\n- else: more\n}\n", "{ 2:\n- 2: two\n- 3: three\n- else: more\n}\n");

    public static readonly DiagnosticDescriptor SeveralElse = Entry("CT0113", Error,
        "A condition has one 'else' at most, as its last branch.",
        "{\n- true: a\n- else: b\n- else: c\n}\n", "{\n- true: a\n- else: b\n}\n");

    public static readonly DiagnosticDescriptor ElseNotLast = Entry("CT0114", Error,
        "'else' should be the last branch.",
        "{\n- else: a\n- true: b\n}\n", "{\n- true: b\n- else: a\n}\n");

    public static readonly DiagnosticDescriptor BranchWithoutCondition = Entry("CT0115", Error,
        "This branch has no condition. Is a ':' missing?",
        "{\n- first\n- true: second\n}\n", "{\n- false: first\n- true: second\n}\n");

    public static readonly DiagnosticDescriptor BlockWithoutCondition = Entry("CT0116", Error,
        "None of these branches has a condition.",
        "{\n- else: a\n}\n", "{\n- true: a\n}\n");

    public static readonly DiagnosticDescriptor SequenceCombination = Entry("CT0117", Error,
        "These kinds of sequence cannot be combined; only 'shuffle once' and 'shuffle stopping' can.",
        "{cycle once: a|b}\n", "{shuffle once: a|b}\n");

    public static readonly DiagnosticDescriptor GatherInBlock = Entry("CT0118", Error,
        "Inside braces a '-' begins a branch, so a gather cannot stand here.",
        "{true:\n- - gathered\n}\n", "{true:\n- gathered\n}\n");

    public static readonly DiagnosticDescriptor TildeInContent = Entry("CT0119", Error,
        "'~' belongs at the start of a line; within text, logic goes into { braces }.",
        "{true: ~ x}\n", "{true: yes}\n");

    public static readonly DiagnosticDescriptor EmptyDivert = Entry("CT0120", Error,
        "The arrow leads nowhere; only a choice may have a bare '->'.",
        "Hello ->\n", "Hello -> END\n");

    public static readonly DiagnosticDescriptor TunnelReturnPlace = Entry("CT0121", Error,
        "'->->' can only come first, or last but for one target.",
        "-> a ->-> b -> a\n== a\n->->\n== b\n->->\n", "-> a ->-> b\n== a\n->->\n== b\n->->\n");

    public static readonly DiagnosticDescriptor TooManyArrows = Entry("CT0122", Error,
        "Too many arrows: a divert is '->', a return from a tunnel '->->'.",
        "== a\n->->->\n", "== a\n->->\n");

    public static readonly DiagnosticDescriptor ExpectedThreadTarget = Entry("CT0123", Error,
        "'<-' should be followed by the knot or stitch to thread in.",
        "<-\n", "<- a\n== a\n-> DONE\n");

    public static readonly DiagnosticDescriptor UnclosedChoiceBracket = Entry("CT0124", Error,
        "A ']' is missing: the '[' of this choice is still open.",
        "* Hello [there\n- -> END\n", "* Hello [there]\n- -> END\n");

    public static readonly DiagnosticDescriptor EmptyChoice = Entry("CT0125", Warning,
        "The choice is empty, so it is taken for a fallback; write '* ->' if that is meant.",
        "*\n- -> END\n", "* ->\n- -> END\n");

    public static readonly DiagnosticDescriptor BlankChoice = Entry("CT0126", Warning,
        "The choice shows nothing; write '* ->' if a fallback is meant.",
        "* [] after\n- -> END\n", "* [Go] after\n- -> END\n");

    public static readonly DiagnosticDescriptor ExpectedChoiceCondition = Entry("CT0127", Error,
        "A condition should stand between the braces of a choice.",
        "* {} a\n- -> END\n", "* {true} a\n- -> END\n");

    public static readonly DiagnosticDescriptor UnclosedChoiceCondition = Entry("CT0128", Error,
        "A '}' is missing after the condition of the choice.",
        "* {true: a} b\n- -> END\n", "* {true} b\n- -> END\n");

    public static readonly DiagnosticDescriptor UnclosedLabel = Entry("CT0129", Error,
        "A ')' is missing after the label.",
        "- (top hello\n", "- (top) hello\n");

    public static readonly DiagnosticDescriptor IncrementInside = Entry("CT0130", Error,
        "'++' and '--' belong on a line of their own that begins with '~'.",
        "VAR x = 1\n{x++}\n", "VAR x = 1\n~ x++\n{x}\n");

    public static readonly DiagnosticDescriptor ExpectedRightSide = Entry("CT0131", Error,
        "Something is missing to the right of '{0}'.",
        "{1 + }\n", "{1 + 2}\n");

    public static readonly DiagnosticDescriptor UnclosedCall = Entry("CT0132", Error,
        "A ')' is missing after the arguments.",
        "{RANDOM(1, 6}\n", "{RANDOM(1, 6)}\n");

    public static readonly DiagnosticDescriptor UnclosedParenthesis = Entry("CT0133", Error,
        "A ')' is missing: the '(' before it is still open.",
        "{(1 + 2}\n", "{(1 + 2)}\n");

    public static readonly DiagnosticDescriptor IntegerOutOfRange = Entry("CT0134", Error,
        "{0} is too large: whole numbers go from -2147483648 to 2147483647.",
        "VAR x = 3000000000\n", "VAR x = 2147483647\n");

    public static readonly DiagnosticDescriptor UnclosedString = Entry("CT0135", Error,
        "A '\"' is missing: the string is still open.",
        "VAR x = \"hello\n", "VAR x = \"hello\"\n");

    public static readonly DiagnosticDescriptor DivertInString = Entry("CT0136", Error,
        "A string cannot contain a divert.",
        "~ temp x = \"a -> END\"\n", "~ temp x = \"a\"\n");

    public static readonly DiagnosticDescriptor TagInString = Entry("CT0137", Error,
        "A string cannot contain a tag; write \\# for the character.",
        "~ temp x = \"a # b\"\n", "~ temp x = \"a \\# b\"\n");

    public static readonly DiagnosticDescriptor IncrementOfNonVariable = Entry("CT0138", Error,
        "Only a variable can be counted up or down.",
        "~ f()++\n== function f\n~ return 1\n", "VAR x = 1\n~ x++\n");

    public static readonly DiagnosticDescriptor ExpectedListItemName = Entry("CT0139", Error,
        "After '{0}.' comes the name of an item of that list.",
        "LIST l = a\n~ temp x = (l.)\n", "LIST l = a\n~ temp x = (l.a)\n");

    public static readonly DiagnosticDescriptor NegatedTruth = Entry("CT0140", Error,
        "'-' cannot stand before true or false; 'not' can.",
        "{-true}\n", "{not true}\n");

    public static readonly DiagnosticDescriptor ExpectedVariableName = Entry("CT0141", Error,
        "The name of the variable is missing.",
        "VAR = 5\n", "VAR x = 5\n");

    public static readonly DiagnosticDescriptor ExpectedConstantName = Entry("CT0142", Error,
        "The name of the constant is missing.",
        "CONST = 5\n", "CONST x = 5\n");

    public static readonly DiagnosticDescriptor ExpectedListName = Entry("CT0143", Error,
        "The name of the list is missing.",
        "LIST = a, b\n", "LIST l = a, b\n");

    public static readonly DiagnosticDescriptor ExpectedEquals = Entry("CT0144", Error,
        "A declaration needs '=' and a first value, such as '= 5'.",
        "VAR x\n", "VAR x = 5\n");

    public static readonly DiagnosticDescriptor ExpectedEqualsInTemp = Entry("CT0145", Error,
        "A temporary variable needs '=' and a value.",
        "~ temp x\n", "~ temp x = 5\n");

    public static readonly DiagnosticDescriptor ExpectedInitialValue = Entry("CT0146", Error,
        "The first value is missing after '='.",
        "VAR x =\n", "VAR x = 5\n");

    public static readonly DiagnosticDescriptor ExpectedAssignedValue = Entry("CT0147", Error,
        "The value is missing after '='.",
        "VAR x = 1\n~ x =\n", "VAR x = 1\n~ x = 2\n");

    public static readonly DiagnosticDescriptor InitialValueKind = Entry("CT0148", Error,
        "A variable begins as a number, truth value, text, list, constant or divert target, not as a calculation.",
        "VAR x = 1 + 2\n", "VAR x = 3\n");

    public static readonly DiagnosticDescriptor CommaInVariable = Entry("CT0149", Error,
        "A ',' has no place here; a list of names is declared with LIST.",
        "VAR x = 1, 2\n", "LIST x = a, b\n");

    public static readonly DiagnosticDescriptor LogicInInitialString = Entry("CT0150", Error,
        "The text a variable or constant begins with cannot contain logic.",
        "VAR x = \"a{1}\"\n", "VAR x = \"a1\"\n");

    public static readonly DiagnosticDescriptor ConstantValueKind = Entry("CT0151", Error,
        "A constant is a number, truth value, text or divert target.",
        "CONST x = y\nVAR y = 1\n", "CONST x = 1\n");

    public static readonly DiagnosticDescriptor ExpectedListItems = Entry("CT0152", Error,
        "The names of the list's items are missing.",
        "LIST l =\n", "LIST l = a\n");

    public static readonly DiagnosticDescriptor ExpectedListItemValue = Entry("CT0153", Error,
        "After '=' comes the item's number.",
        "LIST l = a = b\n", "LIST l = a = 2, b\n");

    public static readonly DiagnosticDescriptor UnclosedListItem = Entry("CT0154", Error,
        "A ')' is missing after the item.",
        "LIST l = (a, b\n", "LIST l = (a), b\n");

    public static readonly DiagnosticDescriptor ExpectedExternalName = Entry("CT0155", Error,
        "The name of the external function is missing.",
        "EXTERNAL (x)\n", "EXTERNAL f(x)\n");

    public static readonly DiagnosticDescriptor ExpectedExternalParameters = Entry("CT0156", Error,
        "The parameters are missing; write '{0}()' if there are none.",
        "EXTERNAL f\n", "EXTERNAL f()\n");

    public static readonly DiagnosticDescriptor UnclosedParameters = Entry("CT0157", Error,
        "A ')' is missing after the parameters.",
        "== a(x\n-> END\n", "== a(x)\n-> END\n");

    public static readonly DiagnosticDescriptor ExpectedParameterName = Entry("CT0158", Error,
        "The name of the parameter is missing.",
        "== a(ref)\n-> END\n", "== a(ref x)\n-> END\n");

    public static readonly DiagnosticDescriptor ExpectedKnotName = Entry("CT0159", Error,
        "The name of the knot is missing.",
        "==\n-> END\n", "== a\n-> END\n");

    public static readonly DiagnosticDescriptor ExpectedFunctionName = Entry("CT0160", Error,
        "The name of the function is missing.",
        "== function ==\n~ return\n", "== function f ==\n~ return\n");

    public static readonly DiagnosticDescriptor ExpectedSpaceAfterFunction = Entry("CT0161", Error,
        "A blank is missing after 'function'.",
        "== function(x)\n~ return x\n", "== function f(x)\n~ return x\n");

    public static readonly DiagnosticDescriptor EmptyKnot = Entry("CT0162", Error,
        "A knot needs at least one line.",
        "== a\n== b\n-> END\n", "== a\n-> b\n== b\n-> END\n");

    public static readonly DiagnosticDescriptor EmptyStitch = Entry("CT0163", Error,
        "A stitch needs at least one line.",
        "== a\n= b\n", "== a\n= b\n-> END\n");

    public static readonly DiagnosticDescriptor ReturnOutsideKnot = Entry("CT0164", Error,
        "'return' only makes sense in a function.",
        "~ return\n", "== function f\n~ return\n");

    public static readonly DiagnosticDescriptor ReturnWithoutTilde = Entry("CT0165", Warning,
        "This is text. Is a '~' missing before 'return'?",
        "== function f\nreturn\n", "== function f\n~ return\n");

    public static readonly DiagnosticDescriptor PlusMinus = Entry("CT0166", Error,
        "'+-' is not an operator; write '+=' or '-='.",
        "VAR x = 1\n~ x +-= 2\n", "VAR x = 1\n~ x -= 2\n");

    public static readonly DiagnosticDescriptor TooDeep = Entry("CT0167", Error,
        "This is nested too deeply: {0} levels are allowed.",
        Nested("{true: ", "}"), "{true: a}\n");

    public static readonly DiagnosticDescriptor RestIgnored = Entry("CT0168", Hint,
        "Nothing can begin like this, and ink leaves out everything from here to the end of the file.",
        "Hello\n}\nlost\n", "Hello\n\\}\nkept\n");

    public static readonly DiagnosticDescriptor BlankParameters = Entry("CT0169", Error,
        "Where there are no parameters, nothing may stand between '(' and ')', not even a blank.",
        "== a( )\n-> END\n", "== a()\n-> END\n");

    private static string Nested(string open, string close) =>
        string.Concat(Enumerable.Repeat(open, 300)) + "a" + string.Concat(Enumerable.Repeat(close, 300)) + "\n";

    private static DiagnosticDescriptor Entry(string code, Severity severity, string template, string bad, string good)
    {
        var entry = new DiagnosticDescriptor(code, severity, template, bad, good);
        Entries.Add(entry);
        return entry;
    }
}

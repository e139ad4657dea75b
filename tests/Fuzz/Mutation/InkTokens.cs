using Cartouche.Fuzz.Driving;

namespace Cartouche.Fuzz.Mutation;

/// <summary>The words and signs of ink, and numbers and characters that are likely to surprise.</summary>
internal static class InkTokens
{
    public static readonly string[] Signs =
    [
        "{", "}", "|", "||", "->", "->->", "<-", "<>", "~", "*", "+", "-", "- -", "* *", "+ +", "(", ")", "[", "]", "#", "//", "/*", "*/", "\"", "\\", "\\{", "\\#", ":", ",", ".", "=", "==", "===",
        "!=", "<", ">", "<=", ">=", "&&", "!", "!?", "?", "^", "%", "/", "&", "$", "++", "--", "+=", "-=", "{&", "{!", "{~", "{$", "{-", "else:", "- else:", "@", "`", "'", ";", "\n", "\n\n", "\t", " ",
    ];

    public static readonly string[] Words =
    [
        "VAR", "CONST", "LIST", "temp", "ref", "return", "function", "EXTERNAL", "INCLUDE", "TODO:", "not", "and", "or", "mod", "has", "hasnt", "true", "false", "else", "END", "DONE", "once", "cycle",
        "stopping", "shuffle", "TURNS", "TURNS()", "CHOICE_COUNT()", "TURNS_SINCE", "READ_COUNT", "RANDOM", "SEED_RANDOM", "INT", "FLOAT", "FLOOR", "CEILING", "POW", "MIN", "MAX", "LIST_COUNT", "LIST_MIN",
        "LIST_MAX", "LIST_ALL", "LIST_INVERT", "LIST_VALUE", "LIST_RANGE", "LIST_RANDOM", "x", "L", "a", "start", "_", "shuffle once:", "shuffle stopping:",
    ];

    public static readonly string[] Lines =
    [
        "=== knot ===", "== knot(x, ref y, -> z)", "= stitch", "=== function f(x)", "VAR v = 0", "VAR v = -> knot", "VAR v = \"a{x}b\"", "CONST c = 1 + 1", "LIST L = a, (b), c = 5, (d = 2)", "LIST E =",
        "EXTERNAL ext(a, b)", "INCLUDE a.ink", "INCLUDE story.ink", "INCLUDE ../x.ink", "INCLUDE /etc/hostname", "TODO: this", "~ temp t = f(1)", "~ v = v + 1", "~ v++", "~ return", "~ return v", "~ f(v)",
        "* choice", "+ sticky", "* (label) {v} [only] after", "* ->", "* -> knot", "+ -> knot(1, v, -> knot)", "* * deeper", "* * * * deepest", "- gather", "- (g) gather", "- - inner", "-> knot", "-> knot ->",
        "-> knot -> f ->", "->->", "->-> knot", "<- knot", "<- knot(v)", "-> END", "-> DONE", "{v: yes|no}", "{v:", "- 1: one", "- else: other", "}", "{", "- v == 1: one", "{stopping:", "{shuffle once:", "- item",
        "text <>", "<> text", "# tag", "text # tag # tag2 {v}", "{f(v)}", "{\"a\" + v}", "~ v = (a, b)", "~ v = L.a", "{v ? a}", "~ SEED_RANDOM(4)", "text // comment", "/* block", "*/ text",
    ];

    public static readonly string[] Numbers =
    [
        "0", "1", "-1", "2147483647", "2147483648", "-2147483648", "99999999999999999999", "0.0", "1.5", "-0.0", "1e9", "1.", ".5", "1.2.3", "3.4028236e38", "0.00000000000000000000000000000000000000000000001", "1_000", "0x10",
    ];

    /// <summary>FE and FF stand for halves of a surrogate pair (see the compiler's target).</summary>
    public static readonly string[] Characters =
    [
        "\0", "\u0001", "\r", "\r\n", "\u000b", "\u0085", "\u00a0", "\u00ad", "\u0301", "\u200b", "\u200d", "\u202e", "\u2028", "\u2029", "\u3000", "\ufeff", "\ufffd", "\uffff", "é", "ß", "中", "ж", "م", "한", "😀", "𝒳", "İ", "ı",
    ];

    /// <summary>What can be nested: before, and after.</summary>
    public static readonly (string Open, string Close)[] Nests =
    [
        ("{", "}"), ("{x:", "}"), ("{x: a|", "}"), ("{&", "|b}"), ("{~a|", "}"), ("(", ")"), ("{(", ")}"), ("[", "]"), ("\"{", "}\""), ("{\"", "\"}"), ("-> a(", ")"), ("{f(", ")}"), ("{x:\n", "\n}\n"), ("{\n- x:\n", "\n}\n"),
        ("{stopping:\n- ", "\n}\n"), ("{x:\n- 1:", "\n}\n"), ("not ", ""), ("- ", ""), ("* ", ""), ("+ ", ""), ("->", ""), ("<-", ""), ("~ temp x = ", ""), ("{!", ""), ("-", ""), ("!", ""), ("#", ""), ("/*", "*/"), ("/*", ""), ("(x ", ""), ("<>", ""),
        ("a.", ""), ("\\", ""), ("(a,", ")"), ("x + ", ""), ("x && ", ""), ("x ? ", ""), ("=", ""),
    ];

    public static string Any(Rng rng) => rng.Below(8) switch
    {
        0 or 1 or 2 => rng.Of(Signs),
        3 or 4 => rng.Of(Words),
        5 => "\n" + rng.Of(Lines) + "\n",
        6 => rng.Of(Numbers),
        _ => rng.Of(Characters),
    };
}

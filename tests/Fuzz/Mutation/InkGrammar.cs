using System.Text;
using Cartouche.Fuzz.Driving;

namespace Cartouche.Fuzz.Mutation;

/// <summary>Makes statements of ink that are well-formed more often than not, over the names a story already uses.</summary>
/// <param name="rng">Draws.</param>
/// <param name="names">Names to use; some will be variables, some knots, and the wrong kind is welcome.</param>
internal sealed class InkGrammar(Rng rng, IReadOnlyList<string> names)
{
    private static readonly string[] Binary = ["+", "-", "*", "/", "%", "==", "!=", "<", ">", "<=", ">=", "&&", "||", "and", "or", "mod", "?", "!?", "has", "hasnt", "^"];
    private static readonly string[] Unary = ["-", "not ", "!"];
    private static readonly string[] One = ["INT", "FLOAT", "FLOOR", "CEILING", "LIST_COUNT", "LIST_MIN", "LIST_MAX", "LIST_ALL", "LIST_INVERT", "LIST_VALUE", "LIST_RANDOM", "TURNS_SINCE", "READ_COUNT", "SEED_RANDOM"];
    private static readonly string[] Two = ["RANDOM", "POW", "MIN", "MAX"];
    private static readonly string[] SequenceKinds = ["", "&", "!", "~", "$", "&~", "!~"];
    private static readonly string[] BlockKinds = ["stopping", "cycle", "once", "shuffle", "shuffle once", "shuffle stopping"];

    public string Statements(int count, int depth = 0)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++) text.Append(Statement(depth)).Append('\n');
        return text.ToString();
    }

    public string Expression(int depth = 0)
    {
        if (depth > 3) return Leaf();
        return rng.Below(10) switch
        {
            0 or 1 or 2 => Leaf(),
            3 or 4 => $"{Expression(depth + 1)} {rng.Of(Binary)} {Expression(depth + 1)}",
            5 => rng.Of(Unary) + Expression(depth + 1),
            6 => $"({Expression(depth + 1)})",
            7 => $"{rng.Of(One)}({(rng.Chance(30) ? "-> " + Name() : Expression(depth + 1))})",
            8 => $"{rng.Of(Two)}({Expression(depth + 1)}, {Expression(depth + 1)})",
            _ => $"{Name()}({(rng.Chance(70) ? Expression(depth + 1) : "")})",
        };
    }

    private string Leaf() => rng.Below(9) switch
    {
        0 or 1 or 2 => Name(),
        3 or 4 => rng.Between(-3, 9).ToString(System.Globalization.CultureInfo.InvariantCulture),
        5 => $"\"{(rng.Chance(30) ? "{" + Name() + "}" : "s")}\"",
        6 => $"({Name()}, {Name()})",
        7 => $"{Name()}.{Name()}",
        _ => rng.Of(["true", "false", "()", "1.5", "-> " + Name(), "TURNS()", "CHOICE_COUNT()"]),
    };

    private string Statement(int depth) => rng.Below(20) switch
    {
        0 => $"{Bullets('*')} {Label()}{Condition()}{Content(depth)}[{Content(depth)}]{Content(depth)}",
        1 => $"{Bullets('+')} {Condition()}{Content(depth)} {Divert()}",
        2 => $"{Bullets('-')} {Label()}{Content(depth)}",
        3 => $"~ {Name()} = {Expression()}",
        4 => $"~ temp {Name()} = {Expression()}",
        5 => $"~ {Name()} {rng.Of(["+=", "-=", "++", "--"])} {(rng.Chance(60) ? Expression() : "")}",
        6 => Divert(),
        7 => $"=== {Name()}{(rng.Chance(40) ? $"({rng.Of(["", "ref ", "-> "])}{Name()})" : "")}",
        8 => $"= {Name()}",
        9 => $"VAR {Name()} = {Leaf()}",
        10 => $"LIST {Name()} = {Name()}, ({Name()}), {Name()} = {rng.Between(-2, 9)}",
        11 => $"=== function {Name()}({Name()})\n{Content(depth)}\n~ return {Expression()}",
        12 or 13 when depth < 3 => $"{{{Expression()}:\n{Statements(rng.Between(0, 3), depth + 1)}{(rng.Chance(50) ? "- else:\n" + Statements(1, depth + 1) : "")}}}",
        14 when depth < 3 => $"{{{rng.Of(BlockKinds)}:\n- {Statements(1, depth + 1)}- {Statements(2, depth + 1)}}}",
        15 when depth < 3 => $"{{{Expression()}:\n- {Leaf()}: {Content(depth)}\n- {Leaf()}:\n{Statements(1, depth + 1)}- else: {Content(depth)}\n}}",
        16 => $"{Content(depth)} # {Content(depth)}",
        17 => $"{Content(depth)} <>",
        _ => Content(depth),
    };

    private string Content(int depth)
    {
        if (depth > 4) return "deep";
        return rng.Below(9) switch
        {
            0 or 1 => rng.Of(["word", "A sentence, with a stop.", "  spaced  ", "é 中", "\"speech\"", ""]),
            2 => $"{{{Expression()}}}",
            3 => $"{{{Expression()}: {Content(depth + 1)}|{Content(depth + 1)}}}",
            4 => $"{{{rng.Of(SequenceKinds)}{Content(depth + 1)}|{Content(depth + 1)}|}}",
            5 => $"{Content(depth + 1)} {Content(depth + 1)}",
            6 => $"<>{Content(depth + 1)}",
            7 => $"{Content(depth + 1)} {Divert()}",
            _ => "text",
        };
    }

    private string Divert() => rng.Below(8) switch
    {
        0 => $"-> {Name()}({Expression(2)})",
        1 => $"-> {Name()} ->",
        2 => $"-> {Name()} -> {Name()}",
        3 => "->->",
        4 => $"->-> {Name()}",
        5 => $"<- {Name()}",
        6 => rng.Of(["-> END", "-> DONE"]),
        _ => $"-> {Name()}{(rng.Chance(20) ? "." + Name() : "")}",
    };

    private string Condition() => rng.Chance(35) ? $"{{{Expression(2)}}} " : "";

    private string Label() => rng.Chance(30) ? $"({Name()}) " : "";

    private string Bullets(char bullet) => string.Join(' ', Enumerable.Repeat(bullet, rng.Chance(70) ? 1 : rng.Between(2, 4)));

    private string Name() => rng.Of(names);
}

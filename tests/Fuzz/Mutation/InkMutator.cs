using System.Text;
using System.Text.RegularExpressions;
using Cartouche.Fuzz.Driving;

namespace Cartouche.Fuzz.Mutation;

/// <summary>Changes ink source: by lines, by tokens, by brackets, by grammar, and by brute size.</summary>
internal sealed partial class InkMutator(IReadOnlyList<string> corpus)
{
    private const int LargestText = 1_500_000;

    public string Mutate(Rng rng)
    {
        var text = rng.Of(corpus);
        // Long stories make slow cases: most of the time a stretch of one will do.
        if (text.Length > 6000 && rng.Chance(85)) text = Stretch(rng, text, 120);
        for (var count = 1 + (rng.Chance(60) ? rng.Below(4) : rng.Below(12)); count > 0; count--) text = Once(rng, text);
        return text.Length > LargestText ? text[..LargestText] : text;
    }

    private string Once(Rng rng, string text) => rng.Below(24) switch
    {
        0 or 1 or 2 => Lines(rng, text),
        3 or 4 => SpliceLines(rng, text),
        5 or 6 => Insert(rng, text, InkTokens.Any(rng)),
        7 or 8 or 9 => ReplaceToken(rng, text),
        10 or 11 => SwapBrackets(rng, text),
        12 => RenameToken(rng, text),
        13 or 14 or 15 => InsertLine(rng, text, new InkGrammar(rng, Names(text)).Statements(rng.Between(1, 4))),
        16 => Insert(rng, text, "{" + new InkGrammar(rng, Names(text)).Expression() + "}"),
        17 => InsertLine(rng, text, rng.Of(InkTokens.Lines) + "\n"),
        18 => Delete(rng, text),
        19 => Insert(rng, text, rng.Of(InkTokens.Characters)),
        20 => Nest(rng, text),
        21 => Repeat(rng, text),
        22 when rng.Chance(30) => LineEnds(rng, text),
        23 when rng.Chance(40) => text[..rng.Below(text.Length + 1)],
        _ => ReplaceToken(rng, text),
    };

    private static string Lines(Rng rng, string text)
    {
        var lines = text.Split('\n').ToList();
        var at = rng.Below(lines.Count);
        switch (rng.Below(6))
        {
            case 0:
                lines.RemoveAt(at);
                break;
            case 1:
                lines.Insert(rng.Below(lines.Count + 1), lines[at]);
                break;
            case 2:
                var other = rng.Below(lines.Count);
                (lines[at], lines[other]) = (lines[other], lines[at]);
                break;
            case 3:
                lines[at] = rng.Of(["\t", "  ", "* ", "+ ", "- ", "~ ", "- - ", "* * ", "# ", "\\"]) + lines[at];
                break;
            case 4:
                lines[at] = lines[at].TrimStart(' ', '\t', '*', '+', '-', '~', '=');
                break;
            default:
                if (at + 1 < lines.Count)
                {
                    lines[at] += lines[at + 1];
                    lines.RemoveAt(at + 1);
                }
                break;
        }
        return string.Join('\n', lines);
    }

    private string SpliceLines(Rng rng, string text) => InsertLine(rng, text, Stretch(rng, rng.Of(corpus), 20) + "\n");

    private static string Stretch(Rng rng, string text, int most)
    {
        var lines = text.Split('\n');
        var from = rng.Below(lines.Length);
        return string.Join('\n', lines.Skip(from).Take(rng.Between(1, most)));
    }

    private static string InsertLine(Rng rng, string text, string line)
    {
        var at = rng.Below(text.Length + 1);
        at = at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;
        return text.Insert(at, line);
    }

    private static string Insert(Rng rng, string text, string what) => text.Insert(rng.Below(text.Length + 1), what);

    private static string Delete(Rng rng, string text)
    {
        if (text.Length == 0) return text;
        var at = rng.Below(text.Length);
        return text.Remove(at, Math.Min(text.Length - at, 1 + rng.Below(rng.Chance(70) ? 4 : 60)));
    }

    private static string ReplaceToken(Rng rng, string text)
    {
        var tokens = Token().Matches(text);
        if (tokens.Count == 0) return InkTokens.Any(rng);
        var token = tokens[rng.Below(tokens.Count)];
        var replacement = rng.Below(4) switch
        {
            0 => tokens[rng.Below(tokens.Count)].Value,
            1 when char.IsDigit(token.Value[0]) => rng.Of(InkTokens.Numbers),
            2 => "",
            _ => InkTokens.Any(rng),
        };
        return string.Concat(text.AsSpan(0, token.Index), replacement, text.AsSpan(token.Index + token.Length));
    }

    /// <summary>One name everywhere in the place of another.</summary>
    private static string RenameToken(Rng rng, string text)
    {
        var names = Names(text);
        var from = rng.Of(names);
        return text.Replace(from, rng.Of(names), StringComparison.Ordinal);
    }

    /// <summary>A bracketed stretch in the place of another, perhaps of one that holds it.</summary>
    private string SwapBrackets(Rng rng, string text)
    {
        var here = Brackets(text);
        var source = rng.Chance(60) ? text : Stretch(rng, rng.Of(corpus), 40);
        var there = Brackets(source);
        if (here.Count == 0 || there.Count == 0) return Nest(rng, text);
        var to = rng.Of(here);
        var from = rng.Of(there);
        return string.Concat(text.AsSpan(0, to.Start), source.AsSpan(from.Start, from.Length), text.AsSpan(to.Start + to.Length));
    }

    private static List<(int Start, int Length)> Brackets(string text)
    {
        var open = new Stack<(int At, char Close)>();
        var found = new List<(int, int)>();
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '{':
                    open.Push((i, '}'));
                    break;
                case '(':
                    open.Push((i, ')'));
                    break;
                case '[':
                    open.Push((i, ']'));
                    break;
                case '}' or ')' or ']' when open.Count > 0 && open.Peek().Close == text[i]:
                    var start = open.Pop().At;
                    found.Add((start, i + 1 - start));
                    break;
            }
        }
        return found;
    }

    /// <summary>One construct within itself, or several within one another in turn.</summary>
    private static string Nest(Rng rng, string text)
    {
        var depth = rng.Of([3, 8, 40, 120, 260, 600, 3000, 30000]);
        if (depth > 1000 && rng.Chance(60)) depth /= 100;
        var layers = new (string Open, string Close)[rng.Chance(60) ? 1 : rng.Between(2, 3)];
        for (var i = 0; i < layers.Length; i++) layers[i] = rng.Of(InkTokens.Nests);
        var nested = new StringBuilder();
        for (var i = 0; i < depth; i++) nested.Append(layers[i % layers.Length].Open);
        nested.Append(rng.Of(["x", "", "1", "text", "-> a", "\n"]));
        if (rng.Chance(80))
            for (var i = depth - 1; i >= 0; i--) nested.Append(layers[i % layers.Length].Close);
        return rng.Chance(50) ? InsertLine(rng, text, nested + "\n") : Insert(rng, text, nested.ToString());
    }

    private static string Repeat(Rng rng, string text)
    {
        var piece = rng.Below(3) switch
        {
            0 => InkTokens.Any(rng),
            1 => rng.Of(InkTokens.Lines) + "\n",
            _ => Piece(rng, text),
        };
        var size = rng.Of([50, 500, 5000, 50_000, 1_000_000]);
        if (size > 10_000 && rng.Chance(90)) size = 300;
        var repeated = new StringBuilder();
        while (repeated.Length < size) repeated.Append(piece);
        return Insert(rng, text, repeated.ToString());
    }

    private static string Piece(Rng rng, string text)
    {
        if (text.Length == 0) return "x";
        var at = rng.Below(text.Length);
        return text.Substring(at, Math.Min(text.Length - at, rng.Between(1, 40)));
    }

    private static string LineEnds(Rng rng, string text) => text.Replace("\n", rng.Of(["\r\n", "\r", "\n\r", "\u2028", "\n\n"]), StringComparison.Ordinal);

    private static List<string> Names(string text)
    {
        var names = Name().Matches(text).Select(m => m.Value).Distinct().Take(200).ToList();
        names.Add("x");
        return names;
    }

    [GeneratedRegex(@"[A-Za-z_][A-Za-z_0-9]*|[0-9]+(\.[0-9]+)?|->->|->|<-|<>|&&|\|\||[=!<>]=|===|==|\+\+|--|[^\sA-Za-z0-9]")]
    private static partial Regex Token();

    [GeneratedRegex("[A-Za-z_][A-Za-z_0-9]*")]
    private static partial Regex Name();
}

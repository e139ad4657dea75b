using System.Globalization;
using Cartouche.Playbills.Diagnostics;
using Cartouche.Playbills.Directions;
using Cartouche.Playbills.Model;
using Cartouche.Runtime.Tree;

namespace Cartouche.Playbills.Claims;

/// <summary>Parses claims. A bad claim is a list of faults, never an exception.</summary>
public sealed class ClaimParser
{
    // Longer forms first: "always possible" is not "always".
    private static readonly (string Word, Func<PlacedText, Condition, Claim> Make)[] Forms =
    [
        ("always possible", (source, condition) => new AlwaysPossibleClaim(source, condition)),
        ("always", (source, condition) => new AlwaysClaim(source, condition)),
        ("never", (source, condition) => new NeverClaim(source, condition)),
        ("possible", (source, condition) => new PossibleClaim(source, condition)),
        ("inevitable", (source, condition) => new InevitableClaim(source, condition)),
    ];

    private readonly PlacedText _source;
    private readonly FaultList _faults = new();
    private readonly AtomReader _atoms;

    private ClaimParser(PlacedText source, Playbill playbill, StageDirections? directions)
    {
        _source = source;
        _atoms = new AtomReader(playbill, directions, _faults);
    }

    /// <summary>Parses a claim of a playbill.</summary>
    /// <param name="source">The claim, with its place.</param>
    /// <param name="playbill">The roles, facts and endings it may name.</param>
    /// <param name="directions">The story, whose places it may name; without it <c>at(...)</c> is taken as written.</param>
    public static ClaimResult Parse(PlacedText source, Playbill playbill, StageDirections? directions = null)
    {
        if (source is null) throw new ArgumentNullException(nameof(source));
        if (playbill is null) throw new ArgumentNullException(nameof(playbill));
        // Lines and tabs are blanks; the text keeps its length, and with it its place.
        var line = source with { Text = source.Text.Replace('\n', ' ').Replace('\r', ' ').Replace('\t', ' ') };
        var parser = new ClaimParser(line.Part(0, line.Text.Length), playbill, directions);
        var claim = parser.Claim();
        return new ClaimResult(claim, parser._faults.Sorted());
    }

    /// <summary>Parses a claim that stands by itself, as on a command line.</summary>
    /// <param name="text">The claim.</param>
    /// <param name="playbill">The roles, facts and endings it may name.</param>
    /// <param name="directions">The story, whose places it may name; without it <c>at(...)</c> is taken as written.</param>
    /// <param name="fileName">What faults give as the file.</param>
    public static ClaimResult Parse(string text, Playbill playbill, StageDirections? directions = null, string fileName = "--claim")
    {
        if (text is null) throw new ArgumentNullException(nameof(text));
        return Parse(new PlacedText(text, new SourceSpan(fileName, 1, 1, 1, text.Length + 1)), playbill, directions);
    }

    private Claim? Claim()
    {
        var text = _source.Text;
        if (IsWord("chance of", 0)) return Chance();
        foreach (var (word, make) in Forms)
            if (IsWord(word, 0)) return Condition(word.Length, text.Length) is { } condition ? make(_source, condition) : null;
        if (FindWord("can force") is >= 0 and var can) return Force(can);
        if (FindWord("before") is >= 0 and var before)
        {
            var first = Condition(0, before);
            var second = Condition(before + "before".Length, text.Length);
            return first is null || second is null ? null : new BeforeClaim(_source, first, second);
        }
        _faults.Add(ClaimDiagnostics.UnknownForm, _source.Span);
        return null;
    }

    private ForceClaim? Force(int at)
    {
        var roles = new List<string>();
        var isKnown = true;
        for (var start = 0; start <= at;)
        {
            var comma = _source.Text.IndexOf(',', start, at - start);
            var end = comma < 0 ? at : comma;
            if (_atoms.Role(Unquoted(_source.Part(start, end))) is not { } role) isKnown = false;
            else if (!roles.Contains(role)) roles.Add(role);
            start = end + 1;
        }
        var condition = Condition(at + "can force".Length, _source.Text.Length);
        return isKnown && condition is not null ? new ForceClaim(_source, roles, condition) : null;
    }

    private ChanceClaim? Chance()
    {
        // From the end: a number, and the comparison before it.
        var text = _source.Text;
        var number = text.Length;
        while (number > 0 && (char.IsAsciiDigit(text[number - 1]) || text[number - 1] == '.')) number--;
        var sign = number;
        while (sign > 0 && text[sign - 1] is ' ') sign--;
        var end = sign;
        if (sign > 0 && text[sign - 1] == '=') sign--;
        if (sign > 0 && text[sign - 1] is '<' or '>') sign--;
        Comparison? comparison = text[sign..end] switch { "<" => Comparison.Less, "<=" => Comparison.LessOrEqual, ">" => Comparison.Greater, ">=" => Comparison.GreaterOrEqual, _ => null };
        var isNumber = double.TryParse(text[number..], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var bound);
        if (comparison is null || !isNumber || bound > 1)
        {
            _faults.Add(ClaimDiagnostics.BadChance, _source.SpanOf(isNumber ? number : 0, text.Length));
            return null;
        }
        return Condition("chance of".Length, sign) is { } condition ? new ChanceClaim(_source, condition, comparison.Value, bound) : null;
    }

    private Condition? Condition(int start, int end)
    {
        var part = _source.Part(start, end);
        // Where nothing is written, the claim is what can be pointed at.
        return new ConditionParser(_atoms, _faults).Parse(part.Text.Length > 0 ? part : part with { Span = _source.Span });
    }

    private static PlacedText Unquoted(PlacedText name) =>
        name.Text is ['"', .., '"'] ? name.Part(1, name.Text.Length - 1) : name;

    /// <summary>Words stand between blanks, brackets or the ends.</summary>
    private bool IsWord(string word, int at)
    {
        var end = at + word.Length;
        return string.CompareOrdinal(_source.Text, at, word, 0, word.Length) == 0
            && (end == _source.Text.Length || _source.Text[end] is ' ' or '(')
            && (at == 0 || _source.Text[at - 1] is ' ' or ')');
    }

    /// <summary>The first place of a word outside of brackets and quotes, or -1.</summary>
    private int FindWord(string word)
    {
        var depth = 0;
        var isQuoted = false;
        for (var at = 0; at < _source.Text.Length; at++)
        {
            var c = _source.Text[at];
            if (c == '"') isQuoted = !isQuoted;
            else if (isQuoted) continue;
            else if (c is '(' or '{') depth++;
            else if (c is ')' or '}') depth--;
            else if (depth == 0 && c == word[0] && IsWord(word, at)) return at;
        }
        return -1;
    }
}

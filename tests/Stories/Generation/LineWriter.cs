using System.Text;

namespace Cartouche.Stories.Generation;

/// <summary>Lines of text with logic, glue and tags in them, at every spacing that ink treats differently.</summary>
public sealed class LineWriter
{
    private static readonly string[] Words =
    [
        "the", "sea", "keeper", "lamp", "turns", "slowly", "both", "door", "opens", "rain", "stone", "never", "bell", "rings", "twice",
        "a", "gull", "cries", "Orla", "writes", "salt", "wind", "été", "日", "o'clock", "half-light", "end",
    ];

    private readonly World _world;
    private readonly ExpressionWriter _expressions;
    private readonly Dice _dice;

    /// <summary>A writer of lines for <paramref name="world"/>.</summary>
    public LineWriter(World world, ExpressionWriter expressions)
    {
        _world = world;
        _expressions = expressions;
        _dice = world.Dice;
        expressions.StringBody = place => Pieces(place.Inside() with { Inline = 1 }, 2).Trim();
    }

    /// <summary>A line of text: pieces, perhaps glue at its ends, tags, a comment, a divert that surely leads on.</summary>
    public string Line(Place place)
    {
        var line = new StringBuilder();
        if (_dice.Chance(7)) line.Append(_dice.Among("<>", "<> "));
        var pieces = Pieces(place, 5);
        // A line that begins with a letter or a brace cannot be taken for a choice, a gather or a knot.
        if (line.Length == 0 && !char.IsLetter(pieces[0]) && pieces[0] != '{') line.Append(Word()).Append(' ');
        else if (place.MayDivert && _dice.Chance(2)) line.Append("\"Well?\" ");
        line.Append(pieces);
        if (_dice.Chance(8)) line.Append(_dice.Among("<>", " <>", "<> ", " <> "));
        else if (_dice.Chance(8)) line.Append(_dice.Among("  ", "\t", " "));
        if (place.MayDivert && !place.InBlock && _dice.Chance(5) && Tunnel(place) is { } tunnel) line.Append(_dice.Among(" ", "")).Append(tunnel);
        else if (_dice.Chance(9)) line.Append(Tags(place));
        if (_dice.Chance(3)) line.Append(_dice.Among(" // aside", "// aside {", " /* aside */", " /* # */ "));
        return line.ToString();
    }

    /// <summary>Some tags.</summary>
    public string Tags(Place place)
    {
        var tags = new StringBuilder();
        place = place.Inside() with { InTag = true, InString = true };
        for (var i = _dice.Between(1, 2); i > 0; i--)
        {
            tags.Append(_dice.Among(" # ", "#", " #", "  # ")).Append(Word());
            if (_dice.Chance(30)) tags.Append(": ").Append(Word());
            if (_dice.Chance(25)) tags.Append(_dice.Among(" ", "")).Append('{').Append(_expressions.Printable(place)).Append('}');
            if (_dice.Chance(10)) tags.Append(' ').Append(InlineCondition(place));
        }
        return tags.ToString();
    }

    /// <summary>One to <paramref name="most"/> pieces of text and logic.</summary>
    public string Pieces(Place place, int most)
    {
        var text = new StringBuilder();
        for (var i = _dice.Between(1, most); i > 0; i--)
        {
            if (text.Length > 0) text.Append(_dice.Among(" ", " ", " ", " ", "", "", "  ", "\t", ", ", "."));
            text.Append(Piece(place));
        }
        if (_dice.Chance(40)) text.Append(_dice.Among(".", "!", " .", ",", "…"));
        return text.ToString();
    }

    /// <summary>A tunnel called at the end of a line, if one may be.</summary>
    public string? Tunnel(Place place)
    {
        var tunnels = _world.Callable(FlowKind.Tunnel, place.Flow.Rank).FindAll(flow => _expressions.MayFill(flow, place));
        if (tunnels.Count == 0) return null;
        var calls = new StringBuilder("->");
        for (var i = _dice.Chance(15) ? 2 : 1; i > 0; i--)
            calls.Append(' ').Append(_expressions.CallOf(_dice.Pick(tunnels), place)).Append(" ->");
        return calls.ToString();
    }

    /// <summary>A divert to a knot that any flow may divert to, or to one of higher rank.</summary>
    public string Divert(Place place)
    {
        if (_dice.Chance(12))
        {
            var targets = _expressions.Variables(place, Kind.Target);
            if (targets.Count > 0) return $"-> {_dice.Pick(targets).Name}";
        }
        var knots = _world.Flows.FindAll(flow => flow.Kind == FlowKind.Knot && (flow.Guarded || flow.Rank > place.Flow.Rank) && _expressions.MayFill(flow, place));
        if (knots.Count == 0 || _dice.Chance(8)) return _dice.Among("-> END", "-> DONE");
        var knot = _dice.Pick(knots);
        var stitched = knot is { Guarded: true, Parameters.Count: 0, Stitches.Count: > 0 } && _dice.Chance(30);
        return $"-> {(stitched ? $"{knot.Name}.{_dice.Pick(knot.Stitches)}" : _expressions.CallOf(knot, place))}";
    }

    /// <summary>A word.</summary>
    public string Word() => _dice.Pick(Words);

    /// <summary>A conditional in one line: <c>{a:b|c}</c>.</summary>
    public string InlineCondition(Place place)
    {
        var inner = place.Inside() with { InTag = place.InTag || _dice.Chance(10) };
        var yes = Branch(inner);
        var no = _dice.Chance(50) ? "|" + (_dice.Chance(15) ? "" : Branch(inner)) : "";
        // An empty first branch needs a blank, or it is not taken for a branch at all.
        if (_dice.Chance(8)) yes = " ";
        if (yes.Trim().Length == 0 && no.Length < 2) no = "|" + Word();
        return $"{{{Pad()}{_expressions.Condition(inner)}{Pad()}:{Pad()}{yes}{no}}}";
    }

    /// <summary>Alternatives in one line: <c>{a|b}</c>, <c>{&amp;a|b}</c>, <c>{!a|b}</c>; shuffles have equal elements only.</summary>
    public string InlineSequence(Place place)
    {
        var inner = place.Inside() with { InTag = place.InTag || _dice.Chance(10) };
        if (_dice.Chance(6))
        {
            var same = Word();
            return $"{{~{same}|{same}}}";
        }
        var mark = _dice.Among("", "", "&", "!", "$");
        var elements = Enumerable.Range(0, _dice.Between(2, 4)).Select(_ => Branch(inner)).ToList();
        // No blank follows a mark, since inkjs keeps it where ink does not.
        // Without a mark the first element is read as an expression first, and must not begin like one; so must "||" not join two.
        if (mark.Length == 0) elements[0] = _dice.Among(Word(), $"{Word()} {Word()}", "", $"{{{_expressions.Printable(inner)}}} {Word()}");
        else elements[0] = elements[0].TrimStart();
        if (_dice.Chance(20)) elements[^1] = "";
        if (mark.Length == 0 && elements is ["", ""]) elements[1] = Word();
        return $"{{{mark}{string.Join('|', elements)}}}";
    }

    private string Piece(Place place)
    {
        if (place.Inline > 1) return Word();
        var inner = place.Inside() with { Inline = place.Inline + 1 };
        return _dice.Weighted<string>(
            (14, () => _dice.Chance(50) ? Word() : $"{Word()} {Word()}"),
            (5, () => $"{{{Pad()}{_expressions.Printable(inner)}{Pad()}}}"),
            (4, () => InlineCondition(inner)),
            (4, () => InlineSequence(inner)),
            (2, () => _expressions.Call(inner, null) is { } call ? $"{{{call}}}" : Word()),
            (1, () => "{\"\"}"),
            (1, () => place.InString ? Word() : $"{Word()}{_dice.Among(" ", "")}<>{_dice.Among(" ", "")}{Word()}"),
            (1, () => _dice.Among("\\#", "\\{x\\}", "\\|", "a\\-b", "=", "(so)", "50%", "*", "+", "–", "a/b")));
    }

    private string Branch(Place place)
    {
        var text = Pieces(place, 2);
        // A branch that begins with a letter cannot be taken for the mark of another construct.
        if (!char.IsLetter(text[0]) && text[0] != '{') text = Word() + text;
        if (_dice.Chance(10)) text = _dice.Among(" ", "") + text + _dice.Among(" ", "");
        if (_dice.Chance(6)) text += place.InString ? "" : _dice.Among(" <>", "<>");
        if (place.MayDivert && _dice.Chance(7)) text += _dice.Among(" ", "") + (_dice.Chance(50) ? Divert(place) : Tunnel(place) ?? "");
        else if (place is { InTag: true, InString: false } && _dice.Chance(50)) text += " # " + Word();
        return text;
    }

    private string Pad() => _dice.Chance(15) ? " " : "";
}

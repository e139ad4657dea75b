using System.Text;

namespace Cartouche.Stories.Generation;

/// <summary>Choices and gathers.</summary>
public sealed class WeaveWriter(World world, ExpressionWriter expressions, LineWriter lines, BlockWriter blocks)
{
    private readonly Dice _dice = world.Dice;

    /// <summary>A weave at <paramref name="place"/>'s level: groups of choices, each closed by a gather.</summary>
    public List<string> Weave(Place place)
    {
        var all = new List<string>();
        for (var groups = place.Level == 0 ? _dice.Between(1, 2) : 1; groups > 0; groups--)
        {
            var rejoin = new LabelPromise(world.FreshLabel());
            var here = place with { Rejoin = rejoin };
            all.AddRange(blocks.Statements(here, place.Level == 0 ? 2 : 1));
            var sure = false;
            for (var choices = _dice.Between(1, 3); choices > 0; choices--) all.AddRange(Choice(here, ref sure));
            // A weave that may offer nothing runs out of content, which is worth meeting, but not often.
            if (_dice.Chance(sure ? 15 : 90)) all.AddRange(Fallback(here));
            if (place.Level == 0 || groups > 1 || rejoin.Used || _dice.Chance(60)) all.AddRange(Gather(here, rejoin));
        }
        return all;
    }

    /// <summary>Choices in a block, which divert to where the weave goes on.</summary>
    public List<string> LooseChoices(Place place)
    {
        var all = new List<string>();
        for (var i = _dice.Between(1, 2); i > 0; i--)
        {
            var line = ChoiceLine(place, 1, out _);
            all.Add(line);
            if (_dice.Chance(40)) all.Add("  " + lines.Line(place with { InBlock = true }));
            all.Add(_dice.Chance(70) ? Rejoin(place) : lines.Divert(place));
        }
        return all;
    }

    private List<string> Choice(Place place, ref bool sure)
    {
        var level = place.Level + 1;
        var inner = place.Inside() with { Level = level, Depth = place.Depth };
        var line = ChoiceLine(place, level, out var label);
        sure |= line[0] == '+' && !line.Contains('{', StringComparison.Ordinal);
        if (_dice.Chance(15)) return [$"{line} {Leave(place)}"];
        if (_dice.Chance(10)) line += lines.Tags(place);
        if (label is not null) inner.Passed.Add(label);
        var all = new List<string> { line };
        if (_dice.Chance(60)) all.AddRange(Indent(blocks.Statements(inner, 2), level));
        if (level < 3 && _dice.Chance(level == 1 ? 30 : 15)) all.AddRange(Weave(inner));
        else if (_dice.Chance(15)) all.AddRange(Indent([Leave(place)], level));
        return all;
    }

    private string ChoiceLine(Place place, int level, out string? label)
    {
        var line = new StringBuilder(Marks(_dice.Among('*', '*', '+'), level)).Append(_dice.Among(" ", " ", "\t", "  "));
        label = null;
        if (_dice.Chance(25))
        {
            label = world.FreshLabel();
            line.Append($"({label}) ");
            place.Flow.Labels.Add(label);
        }
        if (_dice.Chance(30)) line.Append($"{{{expressions.Condition(place.Inside())}}} ");
        if (_dice.Chance(8)) line.Append($"{{ {expressions.Condition(place.Inside())} }}{_dice.Among(" ", "")}");
        return line.Append(ChoiceText(place)).ToString();
    }

    private string ChoiceText(Place place)
    {
        // Diverts in a choice's own logic are not allowed, so it is written as if in a string.
        var inner = place.Inside() with { InString = true };
        var start = lines.Word() + (_dice.Chance(50) ? $" {lines.Pieces(inner, 2)}" : "");
        var tag = _dice.Chance(8) ? lines.Tags(inner) : "";
        return _dice.Below(6) switch
        {
            0 or 1 => start + tag,
            2 => $"[{start}{tag}]",
            3 => $"[{start}{tag}]{_dice.Among(" ", "")}{lines.Pieces(inner, 2)}",
            4 => $"{start}{_dice.Among(" ", "")}[{_dice.Among("", " ")}{lines.Pieces(inner, 2)}{tag}]{_dice.Among(" ", "", ", ")}{lines.Pieces(inner, 2)}",
            _ => $"{start}[{_dice.Among("", ".", "!\"")}]{(_dice.Chance(70) ? _dice.Among(" ", "") + lines.Pieces(inner, 1) : "")}",
        };
    }

    private List<string> Fallback(Place place)
    {
        var level = place.Level + 1;
        var mark = Marks(_dice.Among('*', '+'), level);
        return _dice.Chance(50)
            ? [$"{mark} {lines.Divert(place)}"]
            : [$"{mark} ->", .. Indent(blocks.Statements(place.Inside() with { Level = level, Depth = place.Depth }, 2), level)];
    }

    private List<string> Gather(Place place, LabelPromise rejoin)
    {
        var line = new StringBuilder(Marks('-', place.Level + 1)).Append(' ');
        if (rejoin.Used || _dice.Chance(30))
        {
            line.Append($"({rejoin.Name}) ");
            place.Flow.Labels.Add(rejoin.Name);
            place.Passed.Add(rejoin.Name);
        }
        if (_dice.Chance(60)) line.Append($"{lines.Word()} {lines.Line(place)}");
        var all = new List<string> { line.ToString() };
        if (place.Level == 0 && place.MayDivert && place.Passed.Count > 0 && _dice.Chance(20))
            all.AddRange(["~ fuel--", $"{{fuel > 0: -> {_dice.Pick(place.Passed)}}}"]);
        return all;
    }

    private string Leave(Place place) => place.Rejoin is not null && _dice.Chance(40) ? Rejoin(place) : lines.Divert(place);

    private static string Rejoin(Place place)
    {
        place.Rejoin!.Used = true;
        return $"-> {place.Rejoin.Name}";
    }

    private string Marks(char mark, int level) => string.Join(_dice.Chance(70) ? " " : "", Enumerable.Repeat(mark, level));

    private static IEnumerable<string> Indent(IEnumerable<string> source, int level) => source.Select(line => new string(' ', level * 2) + line);
}

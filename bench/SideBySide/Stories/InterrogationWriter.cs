using System.Globalization;
using System.Text;

namespace Cartouche.SideBySide.Stories;

/// <summary>
/// Writes an ink story of the size and build of inkle's The Intercept: some 1,700 lines and 100 KB, 32 knots, 340
/// choices nested up to three deep, gathers, labels, conditions on flags and scales, tunnels, glue, and two functions
/// with a reference. Sequences and tags are more frequent than there. The flow only ever goes forward, so every play ends.
/// </summary>
internal sealed class InterrogationWriter
{
    private const int KnotCount = 26;
    private const int AsideCount = 3;

    private static readonly string[] Flags =
        ["kept_key", "saw_light", "named_pilot", "broke_lamp", "read_letter", "drank_tea", "lost_temper", "promised", "lied_once", "hid_ledger", "trusted", "followed"];

    private static readonly string[] Scales = ["nerve", "candour", "suspicion"];

    private readonly StringBuilder _text = new();
    private readonly Draw _draw;
    private readonly Phrases _phrases;
    private readonly List<string> _labels = [];
    private int _labelCount;
    private int _knot;

    private InterrogationWriter(uint seed)
    {
        _draw = new Draw(seed);
        _phrases = new Phrases(_draw);
    }

    public static string Write(uint seed)
    {
        var writer = new InterrogationWriter(seed);
        writer.Prelude();
        for (writer._knot = 1; writer._knot <= KnotCount; writer._knot++) writer.Knot();
        for (var aside = 1; aside <= AsideCount; aside++) writer.Aside(aside);
        writer.Ending();
        return writer._text.ToString();
    }

    private void Prelude()
    {
        Line("# title: The Ledger at Sallow Point");
        Line("# author: a generator");
        Line();
        Line("// What is kept of the talk: scales, flags, and a clue.");
        foreach (var scale in Scales) Line($"VAR {scale} = 0");
        foreach (var flag in Flags) Line($"VAR {flag} = false");
        Line("LIST Clues = torn_page, wet_coat, cold_stove, second_key");
        Line("VAR found = ()");
        Line("CONST ENOUGH = 3");
        Line("VAR visitor = \"the inspector\"");
        Line();
        Line("-> part_1");
        Line();
        Line("=== function raise(ref x)");
        Line("\t~ x = x + 1");
        Line();
        Line("=== function lower(ref x)");
        Line("\t~ x = x - 1");
        Line();
    }

    private void Knot()
    {
        _labels.Clear();
        Line($"/*------------------------------------------------\n\tPart {_knot}\n------------------------------------------------*/");
        Line();
        Line($"=== part_{_knot} ===");
        if (_draw.Chance(40)) Line($"# scene: {_phrases.Act()}");
        Line($"\t{_phrases.Spoken()} {Varied(_phrases.Sentence())}");
        if (_draw.Chance(15)) Hub();
        Exchange(1, "\t");
        if (_draw.Chance(30)) Exchange(1, "\t");
        Line($"\t-\t{_phrases.Sentence()} -> {(_draw.Chance(60) ? $"part_{_knot}.turn" : Onward())}");
        Line();
        Line("= turn");
        if (_draw.Chance(50)) Line($"// {_phrases.Sentence()}");
        Line($"\t{Varied(_phrases.Paragraph(2))}");
        if (_draw.Chance(50)) ConditionalBlock("\t");
        Exchange(1, "\t");
        if (_draw.Chance(25)) Line($"\t-\t(turn_end) -> aside_{_draw.Between(1, AsideCount)} -> {Onward()}");
        else Line($"\t-\t(turn_end) {_phrases.Sentence()} -> {Onward()}");
        Line();
        Line();
    }

    /// <summary>Options that are offered again until they run out or are left.</summary>
    private void Hub()
    {
        var label = NewLabel();
        Line($"\t- ({label})");
        Line($"\t\t{{{_phrases.Sentence()}|{_phrases.Sentence()}|}}");
        for (var i = _draw.Between(2, 3); i > 0; i--)
        {
            Line($"\t\t*\t({NewLabel()}) [{_phrases.Act()}]");
            Line($"\t\t\t{_phrases.Paragraph(2)}");
            Logic("\t\t\t");
            Line($"\t\t\t-> {label}");
        }
        Line($"\t\t+\t{{{label} > 1}} [{_phrases.Act()}]");
        Line("\t\t*\t->");
        Line($"\t-\t{_phrases.Paragraph(2)}");
    }

    /// <summary>Choices and the gather that closes them; without a closing gather at the deepest level.</summary>
    private void Exchange(int level, string indent)
    {
        var bullets = string.Join(' ', Enumerable.Repeat("*", level));
        var count = level == 1 ? _draw.Between(3, 4) : _draw.Between(2, 3);
        for (var i = 0; i < count; i++)
        {
            // The first has neither condition nor way out of the weave: there is always something to choose.
            var condition = i > 0 && _draw.Chance(35) ? $"{{ {Condition()} }} " : "";
            var label = _draw.Chance(15) ? $"({NewLabel()}) " : "";
            Line($"{indent}{bullets} \t{label}{condition}{ChoiceText()}");
            var body = indent + "\t\t";
            for (var lines = _draw.Between(0, 2); lines > 0; lines--) Line($"{body}{Varied(lines > 1 ? _phrases.Sentence() : _phrases.Spoken())}");
            if (_draw.Chance(30)) Logic(body);
            if (level == 1 && _draw.Chance(20) || level == 2 && _draw.Chance(14)) Exchange(level + 1, body);
            else if (i > 0 && _draw.Chance(15)) Line($"{body}{_phrases.Spoken()} -> {(_draw.Chance(50) ? Onward() : $"part_{_knot}.turn_end")}");
            else if (_draw.Chance(12)) Line($"{body}{_phrases.Sentence()} <>");
        }
        var dashes = string.Join(' ', Enumerable.Repeat("-", level));
        Line($"{indent}{dashes} \t{(_draw.Chance(20) ? $"({NewLabel()}) " : "")}{Varied(_phrases.Sentence())}{(_draw.Chance(10) ? " # mood: " + _phrases.Act() : "")}");
        if (level == 1 && _draw.Chance(45)) ConditionalBlock(indent + "\t");
        if (_draw.Chance(90)) Line();
    }

    private string ChoiceText() => _draw.Below(4) switch
    {
        0 => $"[{_phrases.Act()}]",
        1 => $"\"{_phrases.Reply()}[.\"],\" I say, {_phrases.Clause()}.",
        2 => $"\"{_phrases.Reply()}.\"",
        3 when _draw.Chance(50) => $"[{_phrases.Act()}] {_phrases.Sentence()}",
        _ => $"[{_phrases.Act()}]",
    };

    private void ConditionalBlock(string indent)
    {
        Line($"{indent}{{ {Condition()}:");
        Line($"{indent}\t{_phrases.Paragraph(2)}");
        if (_draw.Chance(40)) Logic(indent + "\t");
        if (_draw.Chance(50))
        {
            Line($"{indent}- else:");
            Line($"{indent}\t{_phrases.Sentence()}");
        }
        Line($"{indent}}}");
    }

    private void Logic(string indent) => Line(indent + _draw.Below(6) switch
    {
        0 or 1 => $"~ raise({_draw.Of(Scales)})",
        2 => $"~ lower({_draw.Of(Scales)})",
        3 => "~ found += " + _draw.Of(["torn_page", "wet_coat", "cold_stove", "second_key"]),
        4 => $"~ visitor = \"{_draw.Of(["the inspector", "the pilot", "the widow"])}\"",
        _ => $"~ {_draw.Of(Flags)} = {(_draw.Chance(80) ? "true" : "false")}",
    });

    private string Condition() => _draw.Below(7) switch
    {
        0 or 1 => _draw.Of(Flags),
        2 => "not " + _draw.Of(Flags),
        3 => $"{_draw.Of(Scales)} {_draw.Of(["> 0", "> 1", "< 0", "<= 0", ">= ENOUGH"])}",
        4 => $"{_draw.Of(Flags)} && {_draw.Of(Scales)} > 0",
        5 => _labels.Count > 0 ? (_draw.Chance(50) ? "not " : "") + _draw.Of(_labels) : _draw.Of(Flags),
        _ => $"found ? {_draw.Of(["torn_page", "wet_coat", "cold_stove", "second_key"])}",
    };

    /// <summary>A text, with some logic put in now and then.</summary>
    private string Varied(string text) => _draw.Below(26) switch
    {
        0 => $"{text} {{ {Condition()}:{_phrases.Sentence()}}}",
        1 => $"{text} {{ {Condition()}:{_phrases.Sentence()}|{_phrases.Sentence()}}}",
        2 => $"{{{_phrases.Sentence()}|{_phrases.Sentence()}}} {text}",
        3 => $"{text} So {{&says|thinks|supposes}} {{visitor}}.",
        4 when _draw.Chance(40) => $"{text} {{~{_phrases.Sentence()}|{_phrases.Sentence()}}}",
        _ => text,
    };

    /// <summary>One of the next parts, most often the very next.</summary>
    private string Onward()
    {
        var next = _knot + (_draw.Chance(60) ? 1 : _draw.Between(2, 4));
        return next > KnotCount ? "ending" : $"part_{next}";
    }

    private void Aside(int number)
    {
        _labels.Clear();
        Line($"=== aside_{number}");
        Line($"\t{{{_phrases.Paragraph(2)}|{_phrases.Sentence()}|{_phrases.Sentence()}}}");
        for (var i = 0; i < 3; i++)
        {
            Line($"\t+ \t{(i > 0 ? $"{{ {Condition()} }} " : "")}[{_phrases.Act()}]");
            Line($"\t\t{_phrases.Paragraph(2)}");
        }
        Line("\t-\t->->");
        Line();
    }

    private void Ending()
    {
        Line("=== ending");
        Line("# ending: Sallow Point");
        Line("{");
        Line($"\t- nerve > candour && LIST_COUNT(found) >= ENOUGH: {_phrases.Paragraph(2)}");
        Line($"\t- candour >= nerve: {_phrases.Paragraph(2)}");
        Line($"\t- else: {_phrases.Paragraph(2)}");
        Line("}");
        Line("The ledger is where it always was. {LIST_COUNT(found)} clues: {found}.");
        Line("\t-> END");
    }

    private string NewLabel()
    {
        var label = string.Create(CultureInfo.InvariantCulture, $"moment_{_knot}_{++_labelCount}");
        _labels.Add(label);
        return label;
    }

    private void Line(string line = "") => _text.Append(line).Append('\n');
}

using System.Globalization;
using System.Text;

namespace Cartouche.SideBySide.Stories;

/// <summary>
/// Writes a gamebook in ink, as they were printed: numbered sections with two to four ways on, fights by dice against
/// foes of some skill, trials of luck, things to carry and ways that want them, hunger and gold. Many draws and many
/// numbers that matter, so that its states are more than anybody counts; a reader who is killed begins again. The flow
/// only ever goes forward, from the first section to the last, and what a way wants can be found before it.
/// </summary>
internal sealed class GamebookWriter
{
    private const int SectionCount = 300;

    /// <summary>How far a way may lead.</summary>
    private const int Reach = 6;

    private static readonly string[] Things = ["lantern", "rope", "silver_key", "bone_key", "mirror", "cloak", "chart", "bell", "chisel", "flask"];

    private static readonly string[] Foes = ["smuggler", "watchman", "mastiff", "deserter", "wrecker", "boatman", "hermit", "falconer"];

    private readonly StringBuilder _text = new();
    private readonly Draw _draw;
    private readonly Phrases _phrases;
    private int _found;

    private GamebookWriter(uint seed)
    {
        _draw = new Draw(seed);
        _phrases = new Phrases(_draw);
    }

    public static string Write(uint seed)
    {
        var writer = new GamebookWriter(seed);
        writer.Prelude();
        for (var section = 1; section <= SectionCount; section++) writer.Section(section);
        writer.Endings();
        return writer._text.ToString();
    }

    private void Prelude()
    {
        Line("# title: The Road to Sallow Point");
        Line();
        Line("VAR skill = 9");
        Line("VAR stamina = 20");
        Line("VAR luck = 9");
        Line("VAR gold = 5");
        Line("VAR meals = 4");
        Line("VAR foe = 0");
        Line($"LIST Things = {string.Join(", ", Things)}");
        Line("VAR pack = ()");
        Line();
        Line("The dice are cast for you.");
        Line("~ skill = 6 + die()");
        Line("~ stamina = 12 + die() + die()");
        Line("~ luck = 6 + die()");
        Line("-> section_1");
        Line();
        Line("=== function die()");
        Line("\t~ return RANDOM(1, 6)");
        Line();
        Line("=== function hurt(points)");
        Line("\t~ stamina = MAX(stamina - points, 0)");
        Line();
        Line("=== function is_lucky()");
        Line("\t~ temp cast = die() + die()");
        Line("\t~ luck = MAX(luck - 1, 0)");
        Line("\t~ return cast <= luck + 1");
        Line();
        Line("// One round for each choice, until somebody falls or runs.");
        Line("=== fight(their_skill)");
        Line("\t{stamina <= 0: -> killed}");
        Line("\t{foe <= 0: ->->}");
        Line("\t+\t[Strike.]");
        Line("\t\t~ temp ours = skill + die()");
        Line("\t\t~ temp theirs = their_skill + die()");
        Line("\t\t{");
        Line("\t\t- ours > theirs:");
        Line("\t\t\tThe blow goes home.");
        Line("\t\t\t~ foe = foe - 2");
        Line("\t\t- ours == theirs:");
        Line("\t\t\tSteel on steel, and nothing comes of it.");
        Line("\t\t- else:");
        Line("\t\t\tYou are too slow.");
        Line("\t\t\t~ hurt(2)");
        Line("\t\t}");
        Line("\t+\t{luck > 0} [Trust to luck.]");
        Line("\t\t{is_lucky():");
        Line("\t\t\tA wild stroke, and it tells.");
        Line("\t\t\t~ foe = foe - 4");
        Line("\t\t- else:");
        Line("\t\t\tA wild stroke, and you pay for it.");
        Line("\t\t\t~ hurt(3)");
        Line("\t\t}");
        Line("\t+\t{stamina < 5} [Run.]");
        Line("\t\tYou turn your back, and feel the blade.");
        Line("\t\t~ hurt(2)");
        Line("\t\t{stamina <= 0: -> killed}");
        Line("\t\t~ foe = 0");
        Line("\t\t->->");
        Line("\t-\t-> fight(their_skill)");
        Line();
    }

    private void Section(int section)
    {
        Line($"=== section_{section}");
        Line($"\t{_phrases.Paragraph(3)}");
        if (_draw.Chance(25)) Line($"\t{{stamina < 6:{_phrases.Sentence()}|{_phrases.Sentence()}}}");
        if (_draw.Chance(20) && _found > 0) Line($"\t{{pack ? {Found()}: {_phrases.Sentence()}}}");
        if (_draw.Chance(15)) Line($"\t{{~{_phrases.Sentence()}|{_phrases.Sentence()}|{_phrases.Sentence()}}}");
        if (_draw.Chance(30)) Event();
        if (_draw.Chance(30)) Fight();
        Ways(section);
        Line();
    }

    private void Event()
    {
        switch (_draw.Below(5))
        {
            case 0:
                Line($"\t{_phrases.Sentence()}");
                if (_found < Things.Length) Line($"\t~ pack += {Things[_found++]}");
                else Line($"\t~ pack += {_draw.Of(Things)}");
                break;
            case 1:
                Line("\t{is_lucky():");
                Line($"\t\t{_phrases.Sentence()}");
                Line("\t\t~ gold = MIN(gold + die(), 20)");
                Line("\t- else:");
                Line($"\t\t{_phrases.Sentence()}");
                Line($"\t\t~ hurt({_draw.Between(1, 3)})");
                Line("\t}");
                Line("\t{stamina <= 0: -> killed}");
                break;
            case 2:
                Line("\t{meals > 0:");
                Line($"\t\tYou eat. {_phrases.Sentence()}");
                Line("\t\t~ meals = meals - 1");
                Line("\t\t~ stamina = MIN(stamina + 4, 24)");
                Line("\t- else:");
                Line($"\t\tThere is nothing to eat. {_phrases.Sentence()}");
                Line("\t\t~ hurt(2)");
                Line("\t}");
                Line("\t{stamina <= 0: -> killed}");
                break;
            case 3:
                Line($"\t{_phrases.Sentence()}");
                Line("\t~ hurt(die() / 2)");
                Line("\t{stamina <= 0: -> killed}");
                break;
            default:
                Line($"\t{_phrases.Sentence()}");
                Line("\t~ luck = MIN(luck + 1, 12)");
                break;
        }
    }

    private void Fight()
    {
        var foe = _draw.Of(Foes);
        Line($"\tA {foe} bars the way. {_phrases.Spoken()}");
        Line($"\t~ foe = {_draw.Between(3, 8)}");
        Line($"\t-> fight({_draw.Between(5, 9)}) ->");
        Line($"\tNobody bars the way any more. {_phrases.Sentence()}");
    }

    /// <summary>The first way is always open.</summary>
    private void Ways(int section)
    {
        var count = _draw.Between(2, 4);
        for (var way = 0; way < count; way++)
        {
            var condition = way == 0 ? "" : _draw.Below(5) switch
            {
                0 or 1 when _found > 0 => $"{{pack ? {Found()}}} ",
                2 => $"{{gold >= {_draw.Between(2, 9)}}} ",
                3 when _found > 0 => $"{{not (pack ? {Found()})}} ",
                _ => "",
            };
            Line($"\t+\t{condition}[{_phrases.Act()}]");
            Line($"\t\t{_phrases.Sentence()}");
            if (condition.Contains("gold", StringComparison.Ordinal)) Line("\t\t~ gold = gold - 2");
            var next = section + (way == 0 ? _draw.Between(1, 2) : _draw.Between(1, Reach));
            Line($"\t\t-> {(next > SectionCount ? "sallow_point" : $"section_{next}")}");
        }
    }

    /// <summary>A thing that lies in some section before.</summary>
    private string Found() => Things[_draw.Below(_found)];

    private void Endings()
    {
        Line("=== killed");
        Line($"\tYour adventure ends here. {_phrases.Sentence()}");
        Line("\t-> END");
        Line();
        Line("=== sallow_point");
        Line($"\tThe road ends at the light. {_phrases.Paragraph(3)}");
        foreach (var thing in Things) Line($"\t{{pack ? {thing}: {_phrases.Sentence()}}}");
        Line("\t{");
        Line($"\t- gold >= 10: {_phrases.Paragraph(2)}");
        Line($"\t- luck >= 10: {_phrases.Paragraph(2)}");
        Line($"\t- else: {_phrases.Paragraph(2)}");
        Line("\t}");
        Line("\t-> END");
    }

    private void Line(string line = "") => _text.Append(CultureInfo.InvariantCulture, $"{line}\n");
}

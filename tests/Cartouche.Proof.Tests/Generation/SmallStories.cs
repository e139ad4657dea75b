using Cartouche.Stories.Generation;

namespace Cartouche.Proof.Tests.Generation;

/// <summary>
/// Makes small stories with few states and every way in which states can matter: counts, turns, lists, chance,
/// threads and tunnels with places as arguments, references, loops, locks and dead ends.
/// </summary>
internal sealed class SmallStories
{
    private readonly Dice _dice;
    private readonly int _rooms;
    private int _labels;
    private int _temporaries;

    private SmallStories(ulong seed)
    {
        _dice = new Dice(seed);
        _rooms = _dice.Between(2, 4);
    }

    public static string Make(ulong seed) => new SmallStories(seed).Story();

    private string Story()
    {
        var lines = new List<string>
        {
            "VAR n = 0", "VAR m = 2", "VAR b = false", "VAR s = \"one\"", "VAR to = -> room0", "LIST things = (lamp), key, map", "VAR held = ()",
            "A beginning. {turn()}", "-> room0",
        };
        for (var room = 0; room < _rooms; room++) lines.AddRange(Room(room));
        lines.AddRange(["=== detour(x)", Text(), $"~ n = (n + x) % 3", "+ {x > 0} [Deeper] -> detour(x - 1)", "+ [Back] ->->", _dice.Chance(50) ? "* [Elsewhere] ->-> room1" : "* {b} [Stay]", "- {b: yes}", "->->"]);
        lines.AddRange(["=== offers(-> back)", $"* [Offer {{n}}] {Text()}", "  -> back", $"+ {{{Condition()}}} [Offer again]", "  " + Effect(), "  -> back", _dice.Chance(50) ? "* {TURNS_SINCE(-> offers) > 1} [Late offer] -> back" : "+ [Never mind] -> back", "-> DONE"]);
        lines.AddRange(["=== function turn()", "{&sun|moon|rain}", "=== function bump(ref x)", "~ x = (x + 1) % 4", "~ return x", "=== function word(x)", "{ x > 1:", "    ~ return \"many\"", "}", "~ return \"few\""]);
        return string.Join('\n', lines) + "\n";
    }

    private List<string> Room(int room)
    {
        var lines = new List<string> { $"=== room{room}", Text() };
        var label = $"again{room}";
        if (_dice.Chance(40)) lines.Add($"- ({label})");
        else label = $"room{room}";
        for (var i = _dice.Between(0, 2); i > 0; i--) lines.Add(Statement(room));
        if (_dice.Chance(30)) lines.Add($"<- offers(-> room{_dice.Below(_rooms)})");
        for (var i = _dice.Between(1, 3); i > 0; i--)
        {
            var condition = _dice.Chance(35) ? $"{{{Condition()}}} " : "";
            var name = _dice.Chance(25) ? $"(c{_labels++}) " : "";
            lines.Add($"{_dice.Among("*", "*", "+")} {name}{condition}[{_dice.Among("Look", "Take", "Wait", "Turn {n}")}] {Text()}");
            if (_dice.Chance(60)) lines.Add("    " + Effect());
            lines.Add("    " + Way(room, label));
        }
        if (_dice.Chance(35)) lines.Add(_dice.Among("* -> ending", "+ -> ending", "* -> room0", "* ->\n  Falling through. -> ending").Replace("ending", _dice.Chance(80) ? "END" : "DONE", StringComparison.Ordinal));
        if (_dice.Chance(40)) lines.Add("-> DONE");
        return lines;
    }

    private string Statement(int room) => _dice.Below(12) switch
    {
        0 => Effect(),
        1 => $"{{{Condition()}: {Text()}|{Text()}}}",
        2 => $"{{{Condition()}: -> room{_dice.Below(_rooms)}}}",
        3 => $"{{shuffle{_dice.Among("", " once", " stopping")}:\n- heads ~\n".Replace("~", "\n  " + Effect(), StringComparison.Ordinal) + "- tails\n- edge\n}",
        4 => "{cycle:\n- one\n- two\n  " + Effect() + "\n}",
        5 => "{once:\n- first\n  " + Effect() + "\n- second\n}",
        6 => "{~red|green} {!a|b|c} {stop|more|all}",
        7 => $"-> detour({_dice.Below(2)}) ->",
        8 => $"{{bump({_dice.Among("n", "m")})}} and {{word(n)}}",
        9 => $"{{RANDOM(1, {_dice.Between(2, 3)}) > 1: {Text()}}}",
        10 => $"{{room{room} > {_dice.Between(1, 3)}: -> END}}",
        _ => Text(),
    };

    private string Way(int room, string label) => _dice.Below(11) switch
    {
        0 or 1 => "-> END",
        2 => "-> to",
        3 => $"-> {label}",
        4 => $"{{{Condition()}: -> END}}\n    -> room{_dice.Below(_rooms)}",
        5 => _dice.Chance(30) ? "" : $"-> room{_dice.Below(_rooms)}",
        6 => $"-> detour({_dice.Below(3)}) -> room{_dice.Below(_rooms)}",
        7 => "-> DONE",
        _ => $"-> room{(room + 1) % _rooms}",
    };

    private string Effect() => _dice.Below(12) switch
    {
        0 => "~ n = (n + 1) % 4",
        1 => "~ m = n",
        2 => "~ b = not b",
        3 => "~ s = word(n)",
        4 => $"~ to = -> room{_dice.Below(_rooms)}",
        5 => "~ held += key",
        6 => "~ held = things - held",
        7 => $"~ n = RANDOM(0, {_dice.Between(1, 2)})",
        8 => "~ things = LIST_RANDOM(LIST_ALL(things))",
        9 => "~ bump(n)",
        10 => $"~ m = room{_dice.Below(_rooms)} % 3",
        _ => $"~ temp t{++_temporaries} = n\n    {{t{_temporaries} > 1: plenty}}",
    };

    private string Condition() => _dice.Below(13) switch
    {
        0 => $"n > {_dice.Below(3)}",
        1 => "b",
        2 => $"room{_dice.Below(_rooms)} == {_dice.Between(1, 3)}",
        3 => $"TURNS_SINCE(-> room{_dice.Below(_rooms)}) {_dice.Among(">", "==", "<")} {_dice.Below(3)}",
        4 => "held ? key",
        5 => "s == \"many\"",
        6 => $"not room{_dice.Below(_rooms)}",
        7 => "m != n",
        8 => $"room{_dice.Below(_rooms)} && {(_labels > 0 ? $"n != {_dice.Below(3)}" : "b")}",
        9 => "LIST_COUNT(held) > 1 or things has map",
        10 => $"READ_COUNT(-> room{_dice.Below(_rooms)}) < {_dice.Between(2, 3)}",
        11 => "\"{n}\" == \"2\"",
        _ => $"room{_dice.Below(_rooms)} % 2 == 1",
    };

    private string Text() => _dice.Among("A stone.", "Rain, {turn()}.", "The lamp {b: burns|is out}.", "You have {held}.", "It is {n}.", "Nothing moves.");
}

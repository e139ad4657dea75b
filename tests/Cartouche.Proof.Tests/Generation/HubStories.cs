using Cartouche.Stories.Generation;

namespace Cartouche.Proof.Tests.Generation;

/// <summary>Makes stories of rooms with several choices that are alike, or nearly so: one of them may be counted, do a little more, or stand in another place.</summary>
internal sealed class HubStories
{
    private readonly Dice _dice;
    private readonly int _rooms;
    private int _labels;

    private HubStories(ulong seed)
    {
        _dice = new Dice(seed);
        _rooms = _dice.Between(1, 2);
    }

    public static string Make(ulong seed) => new HubStories(seed).Story();

    private string Story()
    {
        var lines = new List<string> { "VAR n = 0", "VAR b = false", "VAR to = -> room0", "LIST things = lamp, key", "VAR held = ()", "A beginning.", _dice.Among("-> room0", "-> room0", "-> in -> room0") };
        for (var room = 0; room < _rooms; room++) lines.AddRange(Room(room));
        lines.AddRange(["=== in", "* [One way in] ->->", "* [Another way in] ->->", "* [A third]", "  ~ n++", "  ->->", "=== more(-> back)", "* [A] Of a thread. -> back", "* [B] Of a thread. -> back", "-> DONE"]);
        return string.Join('\n', lines) + "\n";
    }

    private List<string> Room(int room)
    {
        var lines = new List<string> { $"=== room{room}", "A room." };
        if (_dice.Chance(20)) lines.Add("~ n = (n + 1) % 3");
        if (_dice.Chance(15)) lines.Add($"<- more(-> room{_dice.Below(_rooms)})");
        var label = "";
        for (var i = _dice.Between(2, 4); i > 0; i--)
        {
            var name = "";
            if (_dice.Chance(12)) name = $"({label = $"l{_labels++}"}) ";
            var condition = _dice.Chance(12) ? _dice.Among("{n > 0} ", "{CHOICE_COUNT() < 2} ", "{not b} ") : "";
            var wording = _dice.Chance(70) ? $"[Ask about {i}] It is {i}." : _dice.Among("Ask.", "Ask[ it]. Asked.", "Ask {n}.");
            lines.Add($"* {name}{condition}{wording}");
            if (_dice.Chance(25)) lines.Add("    " + _dice.Among("~ n = 1", "~ n = 1", "~ b = true", "~ held += key", "~ to = -> room0", "{b: Really.}", "{~Perhaps.|Or not.}", "# a tag"));
            lines.Add("    " + _dice.Among($"-> room{room}", $"-> room{room}", $"-> room{room}", $"-> room{_dice.Below(_rooms)}", "-> to", "-> after" + room));
            if (_dice.Chance(10)) lines.Add($"+ {{n > 1}} [Between] -> room{_dice.Below(_rooms)}");
        }
        if (_dice.Chance(30)) lines.Add($"+ {{{(label.Length > 0 ? label : "n")}}} [Again] -> room{_dice.Below(_rooms)}");
        if (_dice.Chance(25) && label.Length > 0) lines.Add($"* {{TURNS_SINCE(-> {label}) > 1}} [Later] -> END");
        lines.Add(_dice.Among("+ [Leave] -> END", "+ [Leave] -> END", "* -> END", "+ {n > 0} [Leave] -> END", "* [Leave] -> END"));
        lines.AddRange([$"- (after{room})", _dice.Among("-> END", $"-> room{_dice.Below(_rooms)}", "-> DONE")]);
        return lines;
    }
}

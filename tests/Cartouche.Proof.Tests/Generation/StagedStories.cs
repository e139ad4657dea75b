using Cartouche.Stories.Generation;

namespace Cartouche.Proof.Tests.Generation;

/// <summary>
/// Makes small stories for several roles: choices by one, by some, by anyone, by vote and undirected; loops, chance,
/// endings with and without names. All choices are sticky, so that a state is its variables and its choices.
/// </summary>
internal sealed class StagedStories
{
    public const string Playbill = "roles: { Ann: , Ben: , Cid: }\n";

    private readonly Dice _dice;
    private readonly int _rooms;

    private StagedStories(ulong seed)
    {
        _dice = new Dice(seed);
        _rooms = _dice.Between(2, 3);
    }

    public static string Make(ulong seed) => new StagedStories(seed).Story();

    private string Story()
    {
        var lines = new List<string> { "VAR n = 0", _dice.Chance(30) ? "~ n = RANDOM(0, 1)" : "A beginning.", "-> room0" };
        for (var room = 0; room < _rooms; room++)
        {
            lines.Add($"=== room{room}");
            if (_dice.Chance(40)) lines.Add("# with: " + _dice.Among("Ann, Ben", "Ben", "Ann, Cid", "Ann, Ben, Cid"));
            lines.Add("A room.");
            for (var i = _dice.Between(1, 3); i > 0; i--)
            {
                lines.Add($"+ {(i > 1 && _dice.Chance(30) ? $"{{n == {_dice.Below(2)}}} " : "")}[Go {i}{Owner()}]");
                if (_dice.Chance(30)) lines.Add($"    ~ n = {_dice.Among("0", "1", "1 - n")}");
                if (_dice.Chance(35)) lines.Add($"    {{RANDOM(1, {_dice.Between(2, 3)}) == 1: -> {Way()}}}");
                lines.Add("    -> " + Way());
            }
        }
        lines.AddRange(["=== dusk", "# ending: Dusk", "Dusk", "-> END", "=== dawn", "dawn", "-> END"]);
        return string.Join('\n', lines) + "\n";
    }

    private string Way() => _dice.Chance(45) ? $"room{_dice.Below(_rooms)}" : _dice.Among("dusk", "dawn", "dusk");

    private string Owner() => _dice.Below(8) switch
    {
        0 or 1 => " # by: Ann",
        2 => " # by: ben",
        3 => " # by: Ann, Cid",
        4 => " # by: anyone",
        5 => " # vote",
        6 => "",
        _ => " # by: Cid",
    };
}

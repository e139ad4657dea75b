using Cartouche.Stories.Generation;

namespace Cartouche.Proof.Tests.Mutations;

/// <summary>
/// Makes stories in which nothing is wrong: rooms that lead on and back, coins to take once, a lamp to put down and take
/// up, a watch that must be heard of before it is spoken of. Faults are planted into their rooms.
/// </summary>
internal sealed class CleanStory
{
    /// <summary>The playbill that goes with them.</summary>
    public const string Playbill = "roles: { Ann: , Ben: }\nfacts: { watch: { known_by: [Ben] } }\n";

    private readonly Dice _dice;
    private readonly List<List<string>> _rooms = [];
    private readonly List<string> _head = ["VAR gold = 0", "LIST things = lamp, rope", "VAR held = (lamp)", "-> room0"];
    private readonly List<string> _tail = [];

    public CleanStory(ulong seed)
    {
        _dice = new Dice(seed);
        Count = _dice.Between(2, 4);
        for (var room = 0; room < Count; room++) _rooms.Add(Room(room));
    }

    /// <summary>How many rooms there are.</summary>
    public int Count { get; }

    /// <summary>A room of the story, any.</summary>
    public int AnyRoom => _dice.Below(Count);

    /// <summary>The number of the line, once the story is written out, that a planted text stands in.</summary>
    public int LineOf(string text) => Array.FindIndex(Text.Split('\n'), line => line.Contains(text, StringComparison.Ordinal)) + 1;

    public string Text => string.Join('\n', [.. _head, .. _rooms.SelectMany(lines => lines), .. _tail]) + "\n";

    /// <summary>Adds lines where a room begins.</summary>
    public CleanStory AtStart(int room, params string[] lines)
    {
        _rooms[room].InsertRange(1, lines);
        return this;
    }

    /// <summary>Adds choices to a room.</summary>
    public CleanStory Choices(int room, params string[] lines)
    {
        _rooms[room].AddRange(lines);
        return this;
    }

    /// <summary>Adds a knot or function.</summary>
    public CleanStory Knot(params string[] lines)
    {
        _tail.AddRange(lines);
        return this;
    }

    /// <summary>Adds declarations, or comments, before all else.</summary>
    public CleanStory Declare(params string[] lines)
    {
        _head.InsertRange(0, lines);
        return this;
    }

    private List<string> Room(int room)
    {
        var lines = new List<string> { $"=== room{room}", $"This is room {room}." };
        if (_dice.Chance(50)) lines.Add("{gold > 0: Coins clink.|No coins yet.}");
        if (_dice.Chance(50)) lines.Add("{held ? lamp: The lamp burns.|It is dark.}");
        if (_dice.Chance(40)) lines.Add("{stopping:\n- Dust.\n- The same dust.\n}");
        if (_dice.Chance(30)) lines.Add("{shuffle:\n- A draught.\n- A creak.\n}");
        lines.AddRange([$"* [Take the coin of room {room}] Gold.", "    ~ gold = gold + 1", $"    -> room{room}"]);
        lines.AddRange(["+ {held ? lamp} [Put the lamp down]", "    ~ held -= lamp", $"    -> room{room}"]);
        lines.AddRange(["+ {held !? lamp} [Take the lamp up]", "    ~ held += lamp", $"    -> room{room}"]);
        if (room == 0) lines.AddRange(["* [Listen] BEN: My watch has stopped. # reveals: watch", "    ANN: Your watch, again. # uses: watch", "    -> room0"]);
        lines.AddRange([$"+ [On from room {room}]", $"    -> {(room + 1 < Count ? $"room{room + 1}" : "END")}"]);
        if (room > 0) lines.AddRange([$"+ [Back from room {room}]", $"    -> room{_dice.Below(room)}"]);
        return lines;
    }
}

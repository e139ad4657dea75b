using Cartouche.Proof.Storage;
using Cartouche.Runtime;
using Cartouche.Runtime.Exploration;
using Cartouche.Runtime.Tree;

namespace Cartouche.Proof.Reductions;

/// <summary>
/// Which number of a state stands where in its row. After the head come the values that can matter; among them, for
/// every few choice points, a number that says which of those are on offer. It stands beside the visit counts of the
/// same choices, on which it mostly depends, so that both share their leaf of the tree.
/// </summary>
internal sealed class RowLayout
{
    /// <summary>The frames and names of temporaries, or what kind of ending this is.</summary>
    public const int Frames = 0;

    /// <summary>The temporaries' values.</summary>
    public const int Tail = 1;

    /// <summary>The order of the choices, where it is not that of their choice points.</summary>
    public const int Order = 2;

    private const int Head = 3;

    /// <summary>Choice points that share a number.</summary>
    private const int Group = 7;

    private readonly Dictionary<int, int> _sizes = [];

    public RowLayout(StoryProgram program, SlotMap slots, Func<int, bool> keeps)
    {
        GroupOf = new int[program.CodeSize];
        var pointsOf = new Dictionary<int, List<int>>();
        var others = new List<int>();
        for (var address = 0; address < program.CodeSize; address++)
        {
            if (program.PlaceAt(address) is not { Kind: CodeKind.Choice, Node: ChoiceNode { Target: { } content } }) continue;
            var slot = slots.Visits(content);
            if (slot < 0 || !keeps(slot)) others.Add(address);
            else if (pointsOf.TryGetValue(slot, out var points)) points.Add(address);
            else pointsOf.Add(slot, [address]);
        }
        var columns = new List<(int Slot, int Column)>();
        var groups = new List<int>();
        var next = Head;
        var pending = new List<int>();
        for (var slot = 0; slot < slots.Slots.Count; slot++)
        {
            if (!keeps(slot)) continue;
            // After every few values comes the number for their choices, in the same leaf.
            if (next % (Group + 1) == Group) CloseGroup();
            columns.Add((slot, next++));
            if (pointsOf.TryGetValue(slot, out var points)) pending.AddRange(points);
        }
        CloseGroup();
        for (var i = 0; i < others.Count; i += Group)
        {
            pending.AddRange(others.Skip(i).Take(Group));
            CloseGroup();
        }
        Slots = [.. columns.Select(c => c.Slot)];
        Columns = [.. columns.Select(c => c.Column)];
        Groups = [.. groups];
        Runs = [.. RunsOf(columns)];
        Length = next;
        FirstLeaves = columns.Find(column => slots.Slots[column.Slot].Container is not null) is (_, > 0 and var other) ? other / Chunk.Size : 0;

        void CloseGroup()
        {
            if (pending.Count == 0) return;
            _sizes.Add(next, pending.Count);
            foreach (var address in pending) GroupOf[address] = next;
            groups.Add(next++);
            pending.Clear();
        }
    }

    /// <summary>The slots that are kept.</summary>
    public int[] Slots { get; }

    /// <summary>Where in the row each of them stands.</summary>
    public int[] Columns { get; }

    /// <summary>The same in pieces that stand together in both.</summary>
    public (int Slot, int Column, int Length)[] Runs { get; }

    /// <summary>Where in the row the choices on offer stand.</summary>
    public int[] Groups { get; }

    /// <summary>How many choice points share a column.</summary>
    public int SizeOf(int group) => _sizes[group];

    /// <summary>For each choice point's address the column that says whether it is on offer.</summary>
    public int[] GroupOf { get; }

    public int Length { get; }

    /// <summary>How many leaves hold the head and variables alone.</summary>
    public int FirstLeaves { get; }

    private static IEnumerable<(int Slot, int Column, int Length)> RunsOf(List<(int Slot, int Column)> columns)
    {
        for (var i = 0; i < columns.Count;)
        {
            var (slot, column) = columns[i];
            var length = 1;
            while (i + length < columns.Count && columns[i + length] == (slot + length, column + length)) length++;
            yield return (slot, column, length);
            i += length;
        }
    }
}

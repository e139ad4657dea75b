using Cartouche.Proof.Storage;
using Cartouche.Runtime.Exploration;
using Cartouche.Runtime.Values;

namespace Cartouche.Proof.Reductions;

/// <summary>
/// What learnt steps do to the rows of states, leaf by leaf: what a step writes is set, what is not read any more becomes
/// 0, and the rest stays. One for each worker.
/// </summary>
/// <param name="codec">How rows are written.</param>
/// <param name="stepper">The worker's own.</param>
/// <param name="changes">Where the changes are kept.</param>
internal sealed class StepChanges(RowCodec codec, Stepper stepper, TreeChanges changes)
{
    private readonly int[] _kept = new int[codec.Store.Length];
    private readonly int[] _set = new int[codec.Store.Length];
    private readonly int[] _knownAt = new int[codec.SlotCount];
    private readonly List<int> _known = [];
    private readonly List<int> _needed = [];
    private readonly List<LeafRule>?[] _rules = new List<LeafRule>?[codec.Store.Length / Chunk.Size];
    private readonly LeafChange[] _leaves = new LeafChange[codec.Store.Length / Chunk.Size];
    private int _step;

    /// <summary>
    /// Columns on which the change depends besides what the step itself read. Which they are, and in which order, depends
    /// on what it read and on those before.
    /// </summary>
    public IReadOnlyList<int> Needed => _needed;

    /// <summary>The change of a step to an ending.</summary>
    /// <param name="written">The slots it wrote.</param>
    /// <param name="row">The row it led to.</param>
    public Pair Ending(ReadOnlySpan<int> written, ReadOnlySpan<int> row)
    {
        Begin(written);
        Array.Clear(_kept);
        foreach (var (_, column) in codec.AlwaysRead) _kept[column] = -1;
        return Make(row);
    }

    /// <summary>The change of a step to choices, where nothing is dropped.</summary>
    /// <param name="written">The slots it wrote.</param>
    /// <param name="row">The row it led to.</param>
    public Pair All(ReadOnlySpan<int> written, ReadOnlySpan<int> row)
    {
        Begin(written);
        Array.Fill(_kept, -1);
        return Make(row);
    }

    /// <summary>The change of a step to choices, where only what is live stays.</summary>
    /// <param name="written">The slots it wrote.</param>
    /// <param name="row">The row it led to.</param>
    /// <param name="shape">The shape of the state.</param>
    /// <param name="live">What may still be read there.</param>
    /// <param name="asked">The variables whose values told what that is, in order, and whether each held a place or a reference.</param>
    public Pair Live(ReadOnlySpan<int> written, ReadOnlySpan<int> row, int[] shape, LiveSet live, IEnumerable<(int Slot, bool IsHeld)> asked)
    {
        Begin(written);
        foreach (var (slot, isHeld) in asked)
        {
            Need(slot);
            if (isHeld) Need(slot + 1);
        }
        live.Columns.Widen(_kept);
        if (codec.Symmetry is not null)
            foreach (var slots in codec.Symmetry.Concerned(shape, slot => live.HasColumn(codec.ColumnOf[slot]))) Need(slots);
        foreach (var (list, column) in codec.Watched)
        {
            var items = live.All[list.Word];
            if (live.HasColumn(column) || items == 0) continue;
            var kind = codec.ColumnOf[list.Slot];
            if (IsKnown(list.Slot) || IsKnown(list.Slot + 1) || (kind >= 0 && kind / Chunk.Size != column / Chunk.Size)) Need(list.Slot, list.Slot + 1);
            else AddRule(column, new ListRule(column % Chunk.Size, kind >= 0 ? kind % Chunk.Size : -1, codec.Defaults[list.Slot], list, items, stepper));
        }
        return Make(row);
    }

    private void Begin(ReadOnlySpan<int> written)
    {
        _step++;
        _needed.Clear();
        _known.Clear();
        Array.Clear(_rules);
        foreach (var slot in written) Know(slot);
        foreach (var (slot, _, _) in codec.Bounds)
            if (IsKnown(slot) || IsKnown(slot + 1)) Need(slot, slot + 1);
    }

    private bool IsKnown(int slot) => _knownAt[slot] == _step;

    private void Know(int slot)
    {
        _knownAt[slot] = _step;
        _known.Add(slot);
    }

    /// <summary>What stands in these slots afterwards is told by what stood there before.</summary>
    private void Need(params ReadOnlySpan<int> slots)
    {
        foreach (var slot in slots)
        {
            if (IsKnown(slot)) continue;
            if (codec.ColumnOf[slot] is >= 0 and var column) _needed.Add(column);
            Know(slot);
        }
    }

    private Pair Make(ReadOnlySpan<int> row)
    {
        Array.Clear(_set);
        foreach (var column in (ReadOnlySpan<int>)[RowLayout.Frames, RowLayout.Tail, RowLayout.Order]) Set(column, row[column]);
        foreach (var column in codec.Layout.Groups) Set(column, row[column]);
        foreach (var slot in _known)
            if (codec.ColumnOf[slot] is >= 0 and var column) Set(column, row[column]);
        foreach (var (column, bound) in codec.Ages)
            if (_kept[column] != 0) AddRule(column, new AgeRule(column % Chunk.Size, bound));
        for (var i = 0; i < _leaves.Length; i++)
            _leaves[i] = new LeafChange(Chunk.From(_kept.AsSpan(i * Chunk.Size)), Chunk.From(_set.AsSpan(i * Chunk.Size)), _rules[i] is { } rules ? new LeafRules(rules) : null);
        return changes.Fold(_leaves);
    }

    private void Set(int column, int value) => (_kept[column], _set[column]) = (0, value);

    private void AddRule(int column, LeafRule rule) => (_rules[column / Chunk.Size] ??= []).Add(rule);

    /// <summary>The last turn of a visit is one turn further back.</summary>
    private sealed record AgeRule(int Index, CountBound Bound) : LeafRule(Index)
    {
        public override int Make(Chunk leaf) => leaf[Index] is not 0 and var turn ? RowCodec.LoadedTurn + 2 - Bound.Reduce(RowCodec.LoadedTurn + 3 - turn) : 0;
    }

    /// <summary>Of a list some items stay.</summary>
    private sealed record ListRule(int Index, int KindIndex, int Kind, WatchedList List, ulong Items, Stepper Stepper) : LeafRule(Index)
    {
        public override int Make(Chunk leaf) =>
            (ValueKind)((KindIndex >= 0 ? leaf[KindIndex] : Kind) & 0xFF) == ValueKind.List ? Stepper.Intersect(leaf[Index], List.Items, Items) : leaf[Index];
    }
}

using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Cartouche.Proof.Exploring;
using Cartouche.Proof.Storage;
using Cartouche.Runtime.Exploration;
using Cartouche.Runtime.Values;

namespace Cartouche.Proof.Reductions;

/// <summary>Writes a stepper's state as a row, reduced, and goes back to rows. One for each worker.</summary>
internal sealed class Scribe
{
    /// <summary>The first number of the frames of a state in which the story has ended.</summary>
    public const int Ended = -1;

    private readonly RowCodec _codec;
    private readonly Stepper _stepper;
    private readonly LiveSets? _live;
    private readonly Symmetry? _symmetry;
    private readonly StepChanges? _changes;
    private readonly List<int[]> _recounted = [];

    /// <summary>The variables whose values told what is live, in the order in which they were asked.</summary>
    private readonly List<int> _asked = [];
    private readonly ulong[] _liveColumns;
    private readonly ulong[] _liveAll;
    private readonly LiveSet _liveNow;
    private readonly List<int>[] _grouped;
    private readonly List<int> _touched = [];
    private readonly int[] _ending = [Ended, 0];
    private readonly Dictionary<(int List, ulong Items, int Word), int> _parts = [];
    private readonly (int List, ulong Items, int Part)[] _lastParts;
    private int[] _temporaryBits = [];
    private int[] _values = new int[64];
    private int[] _shape = new int[64];
    private int[] _scratch = new int[64];

    /// <param name="codec">How rows are written.</param>
    /// <param name="stepper">The worker's own.</param>
    /// <param name="changes">Keeps what steps do to rows, where effects are asked for (<see cref="EffectOf"/>).</param>
    /// <param name="isConcrete">Whether a row must be of the very state, not of another that is like it.</param>
    public Scribe(RowCodec codec, Stepper stepper, TreeChanges? changes = null, bool isConcrete = false)
    {
        _symmetry = isConcrete ? null : codec.Symmetry;
        _codec = codec;
        _stepper = stepper;
        _live = codec.Liveness is null ? null : new LiveSets(codec, stepper);
        _changes = changes is null ? null : new StepChanges(codec, stepper, _live, changes);
        _liveColumns = new ulong[(codec.Store.Length + 63) / 64];
        _liveAll = codec.Liveness?.NewSet() ?? [];
        _liveNow = new LiveSet(_liveColumns, _liveAll);
        _grouped = new List<int>[codec.Store.Length];
        foreach (var column in codec.Layout.Groups) _grouped[column] = [];
        _lastParts = new (int, ulong, int)[codec.Watched.Length];
        _lastParts.AsSpan().Fill((-1, 0, 0));
    }

    /// <summary>Writes the row of the state the stepper stands in.</summary>
    /// <param name="row">As long as the store's rows.</param>
    /// <param name="ending">When the story has stopped for good, what tells this stop from others; otherwise -1.</param>
    public void Write(int[] row, int ending)
    {
        var count = _stepper.WriteValues(ref _values);
        Finish(row, ending, count, ending >= 0 ? 0 : _stepper.WriteShape(ref _shape));
    }

    /// <summary>The effect of the step that the stepper made last, whose row was just written.</summary>
    /// <param name="row">That row.</param>
    /// <param name="ending">As in <see cref="Write(int[], int)"/>.</param>
    /// <param name="path">The number of its trail.</param>
    /// <param name="chance">The outcomes of chance on its way.</param>
    /// <returns>The effect, and the columns it depends on besides what the step itself read, in order.</returns>
    public (StepEffect Effect, IReadOnlyList<int> Needed) EffectOf(int[] row, int ending, int path, EveryOutcome chance)
    {
        var change = ending >= 0
            ? _changes!.Ending(_stepper.SlotsWritten, row)
            : _changes!.Choices(_stepper.SlotsWritten, row, _shape, _stepper.OnceOffers, _live is null ? null : _liveNow, _asked.Select(slot => (slot, IsHeld(_values[slot]))));
        return (new StepEffect(change, IsExchanged, Saturated, path, chance.Weight, chance.Answers.ToArray()), _changes.Needed);
    }

    private void Finish(int[] row, int ending, int count, int length)
    {
        Saturate();
        IsExchanged = false;
        _recounted.Clear();
        if (ending >= 0)
        {
            row.AsSpan().Clear();
            foreach (var (slot, column) in _codec.AlwaysRead) row[column] = Math.Min(_values[slot], _codec.Caps[column]);
            ReduceCounts(row);
            _ending[1] = ending;
            row[RowLayout.Frames] = _codec.Rows.Intern(_ending, out _);
            row[RowLayout.Tail] = row[RowLayout.Order] = _codec.NoRow;
            return;
        }
        var isReordered = _symmetry is not null && IsInOrder() && _symmetry.Apply(_shape, _values, _stepper, _recounted);
        if (isReordered) SortByAddress(_shape[0]);
        foreach (var (slot, column, run) in _codec.Layout.Runs) _values.AsSpan(slot, run).CopyTo(row.AsSpan(column));
        WriteShape(row, length);
        if (_live is not null) GatherLive(row);
        WriteTail(row, count);
        // Counts that are not read any more make no other state of it.
        IsExchanged = isReordered || _recounted.Exists(slots => Array.Exists(slots, slot => _liveNow.HasColumn(_codec.ColumnOf[slot])));
        Reduce(row);
        if (_live is not null) WriteWatched(row);
    }

    /// <summary>Whether the row last written is not that of the state, but of one that is like it.</summary>
    public bool IsExchanged { get; private set; }

    /// <summary>Which bounds of variables the state last written went beyond: two bits for each, below and above.</summary>
    public ulong Saturated { get; private set; }

    private void Saturate()
    {
        Saturated = 0;
        for (var i = 0; i < _codec.Bounds.Length; i++)
        {
            var (slot, least, most) = _codec.Bounds[i];
            var isFloat = (ValueKind)(_values[slot] & 0xFF) == ValueKind.Float;
            if (!isFloat && (ValueKind)(_values[slot] & 0xFF) != ValueKind.Int) continue;
            double value = isFloat ? BitConverter.Int32BitsToSingle(_values[slot + 1]) : _values[slot + 1];
            if (value >= least && value <= most) continue;
            var bound = value < least ? least : most;
            _values[slot + 1] = isFloat ? BitConverter.SingleToInt32Bits(bound) : bound;
            // Of more variables than there are bits the last ones share one.
            Saturated |= 1UL << (Math.Min(i, 31) * 2 + (value < least ? 0 : 1));
        }
    }

    /// <summary>Puts the stepper into the state of a row. Of one in which the story has ended only what claims read is there.</summary>
    public void Load(ReadOnlySpan<int> row)
    {
        if (_codec.Rows[row[RowLayout.Frames]][0] == Ended)
        {
            LoadEnded(row);
            return;
        }
        var tail = _codec.Rows[row[RowLayout.Tail]];
        if (_values.Length < _codec.SlotCount + tail.Length) Array.Resize(ref _values, (_codec.SlotCount + tail.Length) * 2);
        LoadSlots(row);
        tail.CopyTo(_values.AsSpan(_codec.SlotCount));
        LoadShape(row);
        _stepper.Load(_shape, _values);
    }

    /// <summary>The shape of the state of a row. Valid until the next call.</summary>
    public ReadOnlySpan<int> ShapeOf(ReadOnlySpan<int> row)
    {
        LoadShape(row);
        return _shape;
    }

    private void LoadSlots(ReadOnlySpan<int> row)
    {
        _codec.Defaults.CopyTo(_values, 0);
        foreach (var (slot, column, length) in _codec.Layout.Runs) row.Slice(column, length).CopyTo(_values.AsSpan(slot));
    }

    private void LoadEnded(ReadOnlySpan<int> row)
    {
        _codec.Defaults.CopyTo(_values, 0);
        foreach (var (slot, column) in _codec.AlwaysRead) _values[slot] = row[column];
        Reserve(ShapeLayout.Choices);
        _shape.AsSpan(0, ShapeLayout.Choices).Clear();
        _stepper.Load(_shape, _values);
    }

    /// <summary>The choices go to their columns, what they share to the head.</summary>
    private void WriteShape(int[] row, int length)
    {
        var choices = _shape[0];
        var (groupOf, groups) = (_codec.Layout.GroupOf, _codec.Layout.Groups);
        foreach (var column in groups) row[column] = 0;
        _touched.Clear();
        for (var i = 0; i < choices; i++)
        {
            var address = _shape[ShapeLayout.Choices + (i * ShapeLayout.ChoiceWords) + ShapeLayout.Address];
            var group = _grouped[groupOf[address]];
            if (group.Count == 0) _touched.Add(groupOf[address]);
            group.Add(i);
        }
        foreach (var column in _touched)
        {
            var group = _grouped[column];
            if (_scratch.Length < group.Count * ShapeLayout.ChoiceWords) _scratch = new int[group.Count * ShapeLayout.ChoiceWords * 2];
            var at = 0;
            foreach (var choice in group)
            {
                _shape.AsSpan(ShapeLayout.Choices + (choice * ShapeLayout.ChoiceWords), ShapeLayout.ChoiceWords).CopyTo(_scratch.AsSpan(at));
                at += ShapeLayout.ChoiceWords;
            }
            row[column] = _codec.Rows.Intern(_scratch.AsSpan(0, at), out _) + 1;
            group.Clear();
        }
        row[RowLayout.Order] = IsInOrder() ? _codec.NoRow : WriteOrder(choices);
        var frames = ShapeLayout.Choices + (choices * ShapeLayout.ChoiceWords);
        // The three counts that remain stand before the frames, where for so long the end of the choices gives way.
        Span<int> end = [_shape[frames - 3], _shape[frames - 2], _shape[frames - 1]];
        _shape.AsSpan(1, 3).CopyTo(_shape.AsSpan(frames - 3));
        row[RowLayout.Frames] = _codec.Rows.Intern(_shape.AsSpan(frames - 3, length - frames + 3), out _);
        end.CopyTo(_shape.AsSpan(frames - 3));
    }

    /// <summary>Whether the choices stand in the order of their addresses, each once.</summary>
    private bool IsInOrder()
    {
        for (var i = 1; i < _shape[0]; i++)
        {
            var at = ShapeLayout.Choices + (i * ShapeLayout.ChoiceWords) + ShapeLayout.Address;
            if (_shape[at] <= _shape[at - ShapeLayout.ChoiceWords]) return false;
        }
        return true;
    }

    /// <summary>The choices' addresses in the order they are offered in, each with how many before it have the same.</summary>
    private int WriteOrder(int choices)
    {
        if (_scratch.Length < choices) _scratch = new int[choices * 2];
        for (var i = 0; i < choices; i++) _scratch[i] = _shape[ShapeLayout.Choices + (i * ShapeLayout.ChoiceWords) + ShapeLayout.Address];
        return _codec.Rows.Intern(_scratch.AsSpan(0, choices), out _);
    }

    private void LoadShape(ReadOnlySpan<int> row)
    {
        var head = _codec.Rows[row[RowLayout.Frames]];
        var choices = 0;
        var at = ShapeLayout.Choices;
        if (row[RowLayout.Order] == _codec.NoRow)
        {
            foreach (var column in _codec.Layout.Groups)
            {
                if (row[column] == 0) continue;
                var group = _codec.Rows[row[column] - 1];
                Reserve(at + group.Length);
                group.CopyTo(_shape.AsSpan(at));
                at += group.Length;
            }
            choices = (at - ShapeLayout.Choices) / ShapeLayout.ChoiceWords;
            SortByAddress(choices);
        }
        else
        {
            var order = _codec.Rows[row[RowLayout.Order]];
            choices = order.Length;
            Reserve(at + (choices * ShapeLayout.ChoiceWords));
            for (var i = 0; i < choices; i++, at += ShapeLayout.ChoiceWords) FindChoice(row, order, i).CopyTo(_shape.AsSpan(at));
        }
        Reserve(at + head.Length - 3);
        _shape[0] = choices;
        head[..3].CopyTo(_shape.AsSpan(1));
        head[3..].CopyTo(_shape.AsSpan(at));
    }

    /// <summary>Of several choices at one address, as from a thread started twice, the one that comes as often before.</summary>
    private ReadOnlySpan<int> FindChoice(ReadOnlySpan<int> row, ReadOnlySpan<int> order, int index)
    {
        var address = order[index];
        var same = 0;
        for (var i = 0; i < index; i++)
            if (order[i] == address) same++;
        var group = _codec.Rows[row[_codec.Layout.GroupOf[address]] - 1];
        for (var at = 0; ; at += ShapeLayout.ChoiceWords)
            if (group[at + ShapeLayout.Address] == address && same-- == 0) return group.Slice(at, ShapeLayout.ChoiceWords);
    }

    /// <summary>Groups are not in the order of the code; each is in itself.</summary>
    private void SortByAddress(int choices)
    {
        var records = MemoryMarshal.Cast<int, ChoiceWords>(_shape.AsSpan(ShapeLayout.Choices, choices * ShapeLayout.ChoiceWords));
        for (var i = 1; i < records.Length; i++)
        {
            var record = records[i];
            var to = i;
            for (; to > 0 && records[to - 1].Address > record.Address; to--) records[to] = records[to - 1];
            records[to] = record;
        }
    }

    [StructLayout(LayoutKind.Sequential, Size = ShapeLayout.ChoiceWords * sizeof(int))]
    private readonly struct ChoiceWords
    {
        public readonly int Point;
        public readonly int Address;
    }

    private void Reserve(int length)
    {
        if (_shape.Length < length) Array.Resize(ref _shape, length * 2);
    }

    private void WriteTail(int[] row, int count)
    {
        var length = count - _codec.SlotCount;
        if (_live is not null) GatherHeld(row, count);
        if (length == 0)
        {
            row[RowLayout.Tail] = _codec.NoRow;
            return;
        }
        var names = NamesOf(row);
        for (var i = 0; i < names.Length && _live is not null; i++)
            if (!IsLive(names[i])) _values.AsSpan(_codec.SlotCount + (i * 2), 2).Clear();
        row[RowLayout.Tail] = _codec.Rows.Intern(_values.AsSpan(_codec.SlotCount, length), out _);
    }

    /// <summary>Of a list that is not live as a whole, the items that are.</summary>
    private void WriteWatched(int[] row)
    {
        for (var i = 0; i < _codec.Watched.Length; i++)
        {
            var (list, column) = _codec.Watched[i];
            var items = _liveAll[list.Word];
            if (items == 0 || (_liveColumns[column >> 6] >> column & 1) != 0) continue;
            var value = _values[list.Slot + 1];
            if ((ValueKind)(_values[list.Slot] & 0xFF) != ValueKind.List)
            {
                row[column] = value;
                continue;
            }
            ref var last = ref _lastParts[i];
            if (last.List != value || last.Items != items)
            {
                if (!_parts.TryGetValue((value, items, list.Word), out var part)) _parts.Add((value, items, list.Word), part = _stepper.Intersect(value, list.Items, items));
                last = (value, items, part);
            }
            row[column] = last.Part;
        }
    }

    private ReadOnlySpan<int> NamesOf(int[] row)
    {
        var head = _codec.Rows[row[RowLayout.Frames]];
        return head[(3 + (head[0] * ShapeLayout.FrameWords))..];
    }

    private bool IsLive(int temporary)
    {
        if (temporary >= _temporaryBits.Length) Array.Resize(ref _temporaryBits, temporary + 16);
        // One more than the bit; 0 where it was not asked for yet.
        ref var bit = ref _temporaryBits[temporary];
        if (bit == 0) bit = _codec.Liveness!.BitOf(_stepper.NameOf(temporary)) is var found && found >= 0 ? found + 1 : -1;
        return bit < 0 || (_liveAll[(bit - 1) >> 6] >> (bit - 1) & 1) != 0;
    }

    private void GatherLive(int[] row)
    {
        var head = _codec.Rows[row[RowLayout.Frames]];
        var live = _live!.OfFrames(row[RowLayout.Frames], head.Slice(3, head[0] * ShapeLayout.FrameWords));
        live.Columns.CopyTo(_liveColumns, 0);
        live.All.CopyTo(_liveAll, 0);
        foreach (var column in _touched) _liveNow.Add(_live.OfGroup(row[column] - 1));
    }

    /// <summary>
    /// Places that the state holds as values may be gone to, and variables it refers to may be read, if the variables
    /// that hold them may; which may make more of them be read.
    /// </summary>
    private void GatherHeld(int[] row, int count)
    {
        var names = NamesOf(row);
        _asked.Clear();
        for (var hasMore = true; hasMore;)
        {
            hasMore = false;
            foreach (var (slot, column) in _codec.Holders)
            {
                if (!_liveNow.HasColumn(column)) continue;
                if (!_asked.Contains(slot)) _asked.Add(slot);
                hasMore |= AddHeld(_values[slot], _values[slot + 1]);
            }
            for (var i = 0; _codec.SlotCount + (i * 2) < count; i++)
                if (i >= names.Length || IsLive(names[i])) hasMore |= AddHeld(_values[_codec.SlotCount + (i * 2)], _values[_codec.SlotCount + (i * 2) + 1]);
        }
    }

    private static bool IsHeld(int kind) => (ValueKind)(kind & 0xFF) is ValueKind.DivertTarget or ValueKind.VariablePointer;

    private bool AddHeld(int kind, int value) => (ValueKind)(kind & 0xFF) switch
    {
        ValueKind.DivertTarget => _liveNow.Add(_live!.OfTarget(value)),
        ValueKind.VariablePointer => _liveNow.Add(_live!.OfVariable(value)),
        _ => false,
    };

    private void ReduceCounts(int[] row)
    {
        foreach (var (column, bound) in _codec.Ages)
            if (row[column] != 0) row[column] = RowCodec.LoadedTurn + 2 - bound.Reduce(_values[_codec.TurnSlot] + 2 - row[column]);
        foreach (var (column, bound) in _codec.Cycles) row[column] = bound.Reduce(row[column]);
    }

    private void Reduce(int[] row)
    {
        ReduceCounts(row);
        ref var first = ref MemoryMarshal.GetArrayDataReference(row);
        ref var caps = ref MemoryMarshal.GetArrayDataReference(_codec.Caps);
        ref var lanes = ref MemoryMarshal.GetArrayDataReference(Lanes.All);
        var bits = _live is null ? [] : MemoryMarshal.AsBytes(_liveColumns.AsSpan());
        for (var i = 0; i < row.Length / 8; i++)
        {
            var at = (nuint)(i * 8);
            var values = Vector256.Min(Vector256.LoadUnsafe(ref first, at), Vector256.LoadUnsafe(ref caps, at));
            if (bits.Length > 0) values &= Vector256.LoadUnsafe(ref lanes, (nuint)(bits[i] * 8));
            values.StoreUnsafe(ref first, at);
        }
    }
}

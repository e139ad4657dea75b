using Cartouche.Runtime.Exploration;
using Cartouche.Runtime.Tree;

namespace Cartouche.Proof.Reductions;

/// <summary>What may still be read after one of a state's parts: columns of its row, and temporaries.</summary>
/// <param name="Columns">A bit for each column.</param>
/// <param name="All">A bit for each slot and temporary.</param>
internal sealed record LiveSet(ulong[] Columns, ulong[] All)
{
    public LiveSet Copy() => new([.. Columns], [.. All]);

    public void Clear()
    {
        Array.Clear(Columns);
        Array.Clear(All);
    }

    /// <summary>Adds another; whether that made it more.</summary>
    public bool Add(LiveSet other) => Add(Columns, other.Columns) | Add(All, other.All);

    public bool Contains(LiveSet other) => Contains(Columns, other.Columns) && Contains(All, other.All);

    public bool HasColumn(int column) => column >= 0 && (Columns[column >> 6] >> column & 1) != 0;

    private static bool Add(ulong[] bits, ulong[] others)
    {
        ulong added = 0;
        for (var i = 0; i < bits.Length; i++)
        {
            added |= others[i] & ~bits[i];
            bits[i] |= others[i];
        }
        return added != 0;
    }

    private static bool Contains(ulong[] bits, ulong[] others)
    {
        for (var i = 0; i < bits.Length; i++)
            if ((others[i] & ~bits[i]) != 0) return false;
        return true;
    }
}

/// <summary>The live sets of the parts that states are made of. One for each worker.</summary>
internal sealed class LiveSets(RowCodec codec, Stepper stepper)
{
    private readonly Dictionary<Node, LiveSet> _nodes = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<int, LiveSet> _choices = [];
    private readonly Dictionary<int, LiveSet> _groups = [];
    private readonly Dictionary<int, LiveSet> _frames = [];
    private readonly Dictionary<int, LiveSet> _targets = [];
    private readonly Dictionary<int, LiveSet> _variables = [];
    private LiveSet? _nothing;

    /// <summary>What may be read once one of these choices is made.</summary>
    public LiveSet OfGroup(int row)
    {
        if (_groups.TryGetValue(row, out var known)) return known;
        var live = Nothing();
        var choices = codec.Rows[row];
        for (var at = 0; at < choices.Length; at += ShapeLayout.ChoiceWords) live.Add(OfChoice(choices[at + ShapeLayout.Address]));
        return _groups[row] = live;
    }

    /// <summary>What may be read once the choice of a choice point is made.</summary>
    public LiveSet OfChoice(int address) => _choices.TryGetValue(address, out var known) ? known : _choices[address] = OfNode(stepper.ContentOf(address));

    /// <summary>What may be read where these calls return to.</summary>
    public LiveSet OfFrames(int row, ReadOnlySpan<int> frames)
    {
        if (_frames.TryGetValue(row, out var known)) return known;
        var live = Nothing();
        foreach (var node in stepper.Returns(frames)) live.Add(OfNode(node));
        return _frames[row] = live;
    }

    /// <summary>What may be read once the story diverts to a place that a variable holds.</summary>
    public LiveSet OfTarget(int target) => _targets.TryGetValue(target, out var known) ? known : _targets[target] = OfNode(stepper.TargetOf(target));

    /// <summary>What may be read through a reference to a variable.</summary>
    public LiveSet OfVariable(int name)
    {
        if (_variables.TryGetValue(name, out var known)) return known;
        var all = codec.Liveness!.NewSet();
        codec.Liveness.AddVariable(stepper.NameOf(name), all);
        return _variables[name] = With(all);
    }

    private LiveSet OfNode(Node node)
    {
        if (_nodes.TryGetValue(node, out var known)) return known;
        var all = codec.Liveness!.NewSet();
        codec.Liveness.AddLive(node, all);
        return _nodes[node] = With(all);
    }

    /// <summary>What may always be read: columns that are no slots.</summary>
    private LiveSet Nothing() => (_nothing ??= With(codec.Liveness!.NewSet())).Copy();

    private LiveSet With(ulong[] all)
    {
        var columns = new ulong[(codec.Store.Length + 63) / 64];
        Array.Fill(columns, ulong.MaxValue);
        for (var i = 0; i < codec.Layout.Slots.Length; i++)
        {
            // Without a branch: which are live follows no pattern.
            var (slot, column) = (codec.Layout.Slots[i], codec.Layout.Columns[i]);
            columns[column >> 6] &= ~((~(all[slot >> 6] >> slot) & 1) << column);
        }
        return new LiveSet(columns, all);
    }
}

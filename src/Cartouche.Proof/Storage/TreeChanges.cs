namespace Cartouche.Proof.Storage;

/// <summary>
/// Changes of rows that change each leaf by itself, as trees like those of the rows: equal parts have one number. Numbers
/// of changes of leaves are even, those of nodes odd. Thread-safe.
/// </summary>
/// <param name="shape">How the leaves of the rows hang together.</param>
internal sealed class TreeChanges(TreeShape shape)
{
    /// <summary>The change that leaves everything as it is.</summary>
    public const int Nothing = -1;

    private readonly Lock _gate = new();
    private readonly Dictionary<LeafChange, int> _leafNumbers = [];
    private readonly Dictionary<Pair, int> _nodeNumbers = [];

    /// <summary>By half their numbers. 0 is the number of none, so that an empty place in memory is no change.</summary>
    private volatile LeafChange[] _leaves = new LeafChange[64];
    private volatile Pair[] _nodes = new Pair[64];

    /// <summary>What was last folded: the changes of the leaves, of the nodes above them, and for each place of the tree its number.</summary>
    private readonly LeafChange?[] _lastLeaves = new LeafChange?[shape.Leaves];
    private readonly Pair[] _lastNodes = new Pair[shape.Places - shape.Leaves];
    private readonly int[] _last = new int[shape.Places];

    /// <summary>The change that changes each of a row's leaves in a way of its own.</summary>
    public Pair Fold(ReadOnlySpan<LeafChange> leaves)
    {
        lock (_gate)
        {
            // Most places are changed as they were last time.
            for (var i = 0; i < leaves.Length; i++)
                if (!leaves[i].Equals(_lastLeaves[i])) (_lastLeaves[i], _last[i]) = (leaves[i], Number(leaves[i]));
            for (var i = 0; i < _lastNodes.Length; i++)
            {
                var (left, right, _) = shape.Nodes[i];
                var node = new Pair(_last[left], _last[right]);
                if (_lastNodes[i] != node) (_lastNodes[i], _last[leaves.Length + i]) = (node, Number(node));
            }
            return new Pair(_last[shape.Left], shape.Right >= 0 ? _last[shape.Right] : Nothing);
        }
    }

    /// <summary>Bytes held, about.</summary>
    public long Bytes => (_leaves.Length * 250L) + (_nodes.Length * 50L);

    public LeafChange LeafOf(int number) => _leaves[number >> 1];

    public Pair NodeOf(int number) => _nodes[number >> 1];

    private int Number(LeafChange change)
    {
        if (change.IsNothing) return Nothing;
        if (_leafNumbers.TryGetValue(change, out var number)) return number;
        var at = _leafNumbers.Count + 1;
        if (at == _leaves.Length) _leaves = Larger(_leaves);
        _leaves[at] = change;
        _leafNumbers.Add(change, at << 1);
        return at << 1;
    }

    private int Number(Pair change)
    {
        if (change == new Pair(Nothing, Nothing)) return Nothing;
        if (_nodeNumbers.TryGetValue(change, out var number)) return number;
        var at = _nodeNumbers.Count;
        if (at == _nodes.Length) _nodes = Larger(_nodes);
        _nodes[at] = change;
        _nodeNumbers.Add(change, (at << 1) | 1);
        return (at << 1) | 1;
    }

    private static T[] Larger<T>(T[] items)
    {
        var larger = new T[items.Length * 2];
        Array.Copy(items, larger, items.Length);
        return larger;
    }
}

/// <summary>What is done to a leaf: some of its numbers are set, some follow rules, the others stay or become 0.</summary>
/// <param name="Kept">All bits where a number stays, none elsewhere.</param>
/// <param name="Set">The numbers that are set; 0 elsewhere.</param>
/// <param name="Rules">The rules, in order; <see langword="null"/> without any.</param>
internal sealed record LeafChange(Chunk Kept, Chunk Set, LeafRules? Rules)
{
    public bool IsNothing => Rules is null && Kept.Equals(Chunk.Full) && Set.Equals(default);

    /// <summary>Whether it is made of these.</summary>
    public bool Is(Chunk kept, Chunk set, List<LeafRule> rules) =>
        Kept.Equals(kept) && Set.Equals(set) && (Rules is null ? rules.Count == 0 : Rules.SequenceEqual(rules));
}

/// <summary>Rules by which numbers of a leaf change, alike where they are equal one by one.</summary>
internal sealed class LeafRules(IEnumerable<LeafRule> rules) : List<LeafRule>(rules), IEquatable<LeafRules>
{
    public bool Equals(LeafRules? other) => other is not null && this.SequenceEqual(other);

    public override bool Equals(object? obj) => Equals(obj as LeafRules);

    public override int GetHashCode() => Count == 0 ? 0 : HashCode.Combine(Count, this[0]);
}

/// <summary>A number of a leaf that becomes what the leaf's numbers make it. Equal rules do the same.</summary>
/// <param name="Index">Which number.</param>
internal abstract record LeafRule(int Index)
{
    public abstract int Make(Chunk leaf);
}

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
    private readonly InternTable<Pair> _nodes = new();

    /// <summary>By half their numbers. 0 is the number of none, so that an empty place in memory is no change.</summary>
    private volatile LeafChange[] _leaves = new LeafChange[64];

    /// <summary>Half the numbers of changes of leaves by their hashes; 0 where there is none.</summary>
    private int[] _index = new int[128];
    private int _leafCount = 1;

    /// <summary>How the leaves of the rows hang together.</summary>
    public TreeShape Shape => shape;

    /// <summary>Bytes held, about.</summary>
    public long Bytes => (_leaves.Length * 200L) + _nodes.Bytes;

    public LeafChange LeafOf(int number) => _leaves[number >> 1];

    public Pair NodeOf(int number) => _nodes[number >> 1];

    /// <summary>The number of the change of a node, by those of the changes below it.</summary>
    public int Number(Pair change) => change == new Pair(Nothing, Nothing) ? Nothing : (_nodes.Intern(change) << 1) | 1;

    /// <summary>The number of the change of a leaf, and the change.</summary>
    /// <param name="kept"><see cref="LeafChange.Kept"/>.</param>
    /// <param name="set"><see cref="LeafChange.Set"/>.</param>
    /// <param name="rules">Its rules.</param>
    public (int Number, LeafChange Change) Number(in Chunk kept, in Chunk set, ReadOnlySpan<LeafRule> rules)
    {
        if (LeafChange.Nothing.Is(kept, set, rules)) return (Nothing, LeafChange.Nothing);
        var hash = (uint)((kept.Hash * 0x9E3779B97F4A7C15) ^ set.Hash);
        lock (_gate)
        {
            var slot = Seek(hash, kept, set, rules);
            if (_index[slot] != 0) return (_index[slot] << 1, _leaves[_index[slot]]);
            if (_leafCount == _leaves.Length)
            {
                Grow();
                slot = Seek(hash, kept, set, rules);
            }
            var change = new LeafChange(hash, kept, set, rules.Length > 0 ? new LeafRules(rules) : null);
            _leaves[_leafCount] = change;
            _index[slot] = _leafCount;
            return (_leafCount++ << 1, change);
        }
    }

    private int Seek(uint hash, in Chunk kept, in Chunk set, ReadOnlySpan<LeafRule> rules)
    {
        var slot = (int)hash & (_index.Length - 1);
        while (_index[slot] is not 0 and var known && !(_leaves[known].Hash == hash && _leaves[known].Is(kept, set, rules))) slot = (slot + 1) & (_index.Length - 1);
        return slot;
    }

    private void Grow()
    {
        var leaves = new LeafChange[_leafCount * 2];
        Array.Copy(_leaves, leaves, _leafCount);
        _leaves = leaves;
        _index = new int[_leafCount * 4];
        for (var i = 1; i < _leafCount; i++)
        {
            var slot = (int)leaves[i].Hash & (_index.Length - 1);
            while (_index[slot] != 0) slot = (slot + 1) & (_index.Length - 1);
            _index[slot] = i;
        }
    }
}

/// <summary>What is done to a leaf: some of its numbers are set, some follow rules, the others stay or become 0.</summary>
/// <param name="hash">A hash of what it does, but for the rules.</param>
/// <param name="kept">All bits where a number stays, none elsewhere.</param>
/// <param name="set">The numbers that are set; 0 elsewhere.</param>
/// <param name="rules">The rules, in order; <see langword="null"/> without any.</param>
internal sealed class LeafChange(uint hash, Chunk kept, Chunk set, LeafRules? rules)
{
    private readonly Chunk _kept = kept;
    private readonly Chunk _set = set;

    /// <summary>Leaves a leaf as it is.</summary>
    public static LeafChange Nothing { get; } = new(0, Chunk.Full, default, null);

    public uint Hash { get; } = hash;

    /// <summary>All bits where a number stays, none elsewhere.</summary>
    public ref readonly Chunk Kept => ref _kept;

    /// <summary>The numbers that are set; 0 elsewhere.</summary>
    public ref readonly Chunk Set => ref _set;

    public LeafRules? Rules { get; } = rules;

    /// <summary>Whether it is made of these.</summary>
    public bool Is(in Chunk kept, in Chunk set, ReadOnlySpan<LeafRule> rules) =>
        _kept.Equals(kept) && _set.Equals(set) && (Rules is null ? rules.Length == 0 : Rules.Are(rules));
}

/// <summary>Rules by which numbers of a leaf change, one after the other.</summary>
internal sealed class LeafRules(ReadOnlySpan<LeafRule> rules)
{
    private readonly LeafRule[] _rules = rules.ToArray();

    public ReadOnlySpan<LeafRule> All => _rules;

    /// <summary>Whether it is made of these.</summary>
    public bool Are(ReadOnlySpan<LeafRule> rules)
    {
        if (rules.Length != _rules.Length) return false;
        for (var i = 0; i < rules.Length; i++)
            if (!ReferenceEquals(rules[i], _rules[i]) && !rules[i].Equals(_rules[i])) return false;
        return true;
    }
}

/// <summary>A number of a leaf that becomes what the leaf's numbers make it. Equal rules do the same.</summary>
/// <param name="Index">Which number.</param>
internal abstract record LeafRule(int Index)
{
    public abstract int Make(Chunk leaf);
}

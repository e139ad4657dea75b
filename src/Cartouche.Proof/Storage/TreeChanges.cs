namespace Cartouche.Proof.Storage;

/// <summary>
/// Changes of rows that change each leaf by itself, as trees like those of the rows: what a change makes of a node it
/// makes of it wherever that stands, so it is remembered, and most of a row is never looked at. One for each worker.
/// </summary>
/// <param name="store">Where the rows are kept.</param>
internal sealed class TreeChanges(TreeStore store)
{
    /// <summary>The change that leaves everything as it is.</summary>
    private const int Nothing = -1;

    private const int LeastRemembered = 1 << 12;
    private const int MostRemembered = 1 << 18;

    private readonly Dictionary<LeafChange, int> _leafNumbers = [];
    private readonly Dictionary<Pair, int> _nodeNumbers = [];

    /// <summary>Changes of leaves by half their numbers; those of nodes have the odd ones.</summary>
    private readonly List<LeafChange> _leaves = [];
    private readonly List<Pair> _nodes = [];
    private readonly int[] _values = new int[Chunk.Size];
    private Known[] _known = new Known[LeastRemembered];
    private int _forgotten;

    /// <summary>The change that changes each of a row's leaves in a way of its own.</summary>
    public Pair Fold(ReadOnlySpan<LeafChange> leaves)
    {
        var level = new int[leaves.Length];
        for (var i = 0; i < level.Length; i++) level[i] = Number(leaves[i]);
        while (level.Length > 2)
        {
            var next = new int[(level.Length + 1) / 2];
            for (var i = 0; i < next.Length; i++) next[i] = (2 * i) + 1 == level.Length ? level[2 * i] : Number(new Pair(level[2 * i], level[(2 * i) + 1]));
            level = next;
        }
        return new Pair(level[0], level.Length > 1 ? level[1] : Nothing);
    }

    /// <summary>The root of the row that a change makes of another.</summary>
    public Pair Apply(Pair change, Pair root) => new(Apply(change.Left, root.Left), Apply(change.Right, root.Right));

    private int Apply(int change, int node)
    {
        if (change == Nothing) return node;
        var place = Place(change, node);
        ref readonly var known = ref _known[place];
        return known.Change == change && known.Node == node ? known.Result : Make(change, node);
    }

    private int Make(int change, int node)
    {
        int result;
        if ((change & 1) == 0) result = store.Intern(Make(_leaves[change >> 1], store.LeafOf(node)));
        else
        {
            var (left, right) = _nodes[change >> 1];
            var old = store.NodeOf(node);
            var made = new Pair(Apply(left, old.Left), Apply(right, old.Right));
            result = made == old ? node : store.Intern(made);
        }
        Remember(change, node, result);
        return result;
    }

    private Chunk Make(LeafChange change, Chunk leaf)
    {
        var made = leaf.Masked(change.Kept, change.Set);
        if (change.Rules is null) return made;
        made.CopyTo(_values);
        foreach (var rule in change.Rules) _values[rule.Index] = rule.Make(leaf);
        return Chunk.From(_values);
    }

    private void Remember(int change, int node, int result)
    {
        ref var known = ref _known[Place(change, node)];
        if (known.Change != 0 || known.Node != 0 || known.Result != 0) _forgotten++;
        known = new Known(change, node, result);
        if (_forgotten <= _known.Length || _known.Length == MostRemembered) return;
        _known = new Known[_known.Length * 4];
        _forgotten = 0;
    }

    private int Place(int change, int node) => (int)(((ulong)(uint)change * 0x9E3779B97F4A7C15 + (ulong)(uint)node * 0xC2B2AE3D27D4EB4F) >> 40) & (_known.Length - 1);

    private int Number(LeafChange change)
    {
        if (change.IsNothing) return Nothing;
        if (_leafNumbers.TryGetValue(change, out var number)) return number;
        // 0 is no number of a change, so that an empty place in memory is none.
        if (_leaves.Count == 0) _leaves.Add(change);
        _leafNumbers.Add(change, number = _leaves.Count << 1);
        _leaves.Add(change);
        return number;
    }

    private int Number(Pair change)
    {
        if (change == new Pair(Nothing, Nothing)) return Nothing;
        if (_nodeNumbers.TryGetValue(change, out var number)) return number;
        _nodeNumbers.Add(change, number = (_nodes.Count << 1) | 1);
        _nodes.Add(change);
        return number;
    }

    private readonly record struct Known(int Change, int Node, int Result);
}

/// <summary>What is done to a leaf: some of its numbers are set, some follow rules, the others stay or become 0.</summary>
/// <param name="Kept">All bits where a number stays, none elsewhere.</param>
/// <param name="Set">The numbers that are set; 0 elsewhere.</param>
/// <param name="Rules">The rules, in order; <see langword="null"/> without any.</param>
internal readonly record struct LeafChange(Chunk Kept, Chunk Set, LeafRules? Rules)
{
    public bool IsNothing => Rules is null && Kept.Equals(Chunk.Full) && Set.Equals(default);
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

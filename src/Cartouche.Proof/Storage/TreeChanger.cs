namespace Cartouche.Proof.Storage;

/// <summary>
/// Changes rows. What a change makes of a node it makes of it wherever that stands, so it is remembered, and most of a row
/// is never looked at. One for each worker.
/// </summary>
/// <param name="store">Where the rows are kept.</param>
/// <param name="changes">What the changes consist of.</param>
internal sealed class TreeChanger(TreeStore store, TreeChanges changes)
{
    /// <summary>Small enough to be collected as cheaply as all that is short-lived.</summary>
    private const int PageBits = 12;
    private const int PageSize = 1 << PageBits;
    private const int MostPages = 1 << 6;

    private readonly int[] _values = new int[Chunk.Size];
    private Known[][] _known = [new Known[PageSize]];
    private int _made;

    /// <summary>The root of the row that a change makes of another.</summary>
    public Pair Apply(Pair change, Pair root) => new(Apply(change.Left, root.Left), Apply(change.Right, root.Right));

    private int Apply(int change, int node)
    {
        if (change == TreeChanges.Nothing) return node;
        ref readonly var known = ref Place(change, node);
        return known.Change == change && known.Node == node ? known.Result : Make(change, node);
    }

    private int Make(int change, int node)
    {
        int result;
        if ((change & 1) == 0) result = store.Intern(Make(changes.LeafOf(change), store.LeafOf(node)));
        else
        {
            var (left, right) = changes.NodeOf(change);
            var old = store.NodeOf(node);
            var made = new Pair(Apply(left, old.Left), Apply(right, old.Right));
            result = made == old ? node : store.Intern(made);
        }
        if (++_made > _known.Length * PageSize && _known.Length < MostPages) Grow();
        Place(change, node) = new Known(change, node, result);
        return result;
    }

    private Chunk Make(LeafChange change, Chunk leaf)
    {
        var made = leaf.Masked(change.Kept, change.Set);
        if (change.Rules is null) return made;
        made.CopyTo(_values);
        foreach (var rule in change.Rules.All) _values[rule.Index] = rule.Make(leaf);
        return Chunk.From(_values);
    }

    private void Grow()
    {
        var known = _known;
        _known = new Known[known.Length * 4][];
        for (var i = 0; i < _known.Length; i++) _known[i] = new Known[PageSize];
        _made = 0;
        foreach (var page in known)
            foreach (var step in page) Place(step.Change, step.Node) = step;
    }

    private ref Known Place(int change, int node)
    {
        var hash = (int)((((ulong)(uint)change * 0x9E3779B97F4A7C15) ^ ((ulong)(uint)node * 0xC2B2AE3D27D4EB4F)) >> 40);
        return ref _known[(hash >> PageBits) & (_known.Length - 1)][hash & (PageSize - 1)];
    }

    private readonly record struct Known(int Change, int Node, int Result);
}

namespace Cartouche.Proof.Storage;

/// <summary>
/// Rows of numbers of one length as trees with shared parts (tree compression: Blom, Lisser, van de Pol, Weber 2008;
/// Laarman 2019): sixteen numbers make a leaf, two nodes make the next, and the last two nodes are a row's root. Rows
/// that differ little share most of their trees, so a row costs little more than its root. Lossless.
/// </summary>
internal sealed class TreeStore
{
    private readonly InternTable<Chunk> _leaves = new();
    private readonly InternTable<Pair> _nodes = new();

    /// <param name="length">Numbers in a row.</param>
    public TreeStore(int length)
    {
        Length = Math.Max(1, (length + Chunk.Size - 1) / Chunk.Size) * Chunk.Size;
        var widths = new List<int> { Length / Chunk.Size };
        while (widths[^1] > 2) widths.Add((widths[^1] + 1) / 2);
        Widths = [.. widths];
    }

    /// <summary>Numbers in a row, rounded up to whole leaves.</summary>
    public int Length { get; }

    /// <summary>Nodes at each level, leaves first.</summary>
    public int[] Widths { get; }

    public long Bytes => _leaves.Bytes + _nodes.Bytes;

    public long Leaves => _leaves.Count;

    public long Nodes => _nodes.Count;

    /// <summary>A row's tree as it is being read or written, for one thread.</summary>
    public int[][] NewTree() => Array.ConvertAll(Widths, w => new int[w]);

    /// <summary>Reads one leaf of a row.</summary>
    public Chunk Leaf(Pair root, int leaf)
    {
        var at = leaf >> (Widths.Length - 1) == 0 ? root.Left : root.Right;
        for (var level = Widths.Length - 2; level >= 0; level--)
        {
            var index = leaf >> level;
            // A node without a neighbour stands for itself on the next level.
            if ((index & 1) == 0 && index + 1 == Widths[level]) continue;
            at = (index & 1) == 0 ? _nodes[at].Left : _nodes[at].Right;
        }
        return _leaves[at];
    }

    /// <summary>Reads a row and its tree.</summary>
    public void Read(Pair root, int[][] tree, Span<int> row)
    {
        var top = tree[^1];
        top[0] = root.Left;
        if (top.Length > 1) top[1] = root.Right;
        for (var level = tree.Length - 1; level > 0; level--)
        {
            var below = tree[level - 1];
            for (var i = 0; i < tree[level].Length; i++)
            {
                if ((2 * i) + 1 == below.Length)
                {
                    below[2 * i] = tree[level][i];
                    continue;
                }
                var node = _nodes[tree[level][i]];
                below[2 * i] = node.Left;
                below[(2 * i) + 1] = node.Right;
            }
        }
        var leaves = tree[0];
        for (var i = 0; i < leaves.Length; i++) _leaves[leaves[i]].CopyTo(row[(i * Chunk.Size)..]);
    }

    /// <summary>The root of a row that was made from another, whose tree is known: only what differs is looked up.</summary>
    public Pair Write(ReadOnlySpan<int> row, ReadOnlySpan<int> like, int[][] likeTree, int[][] tree)
    {
        for (var i = 0; i < tree[0].Length; i++)
        {
            var chunk = Chunk.From(row[(i * Chunk.Size)..]);
            tree[0][i] = chunk.Equals(Chunk.From(like[(i * Chunk.Size)..])) ? likeTree[0][i] : _leaves.Intern(chunk);
        }
        return Fold(tree, likeTree);
    }

    /// <summary>The root of a row.</summary>
    public Pair Write(ReadOnlySpan<int> row, int[][] tree)
    {
        for (var i = 0; i < tree[0].Length; i++) tree[0][i] = _leaves.Intern(Chunk.From(row[(i * Chunk.Size)..]));
        return Fold(tree, null);
    }

    private Pair Fold(int[][] tree, int[][]? likeTree)
    {
        for (var level = 1; level < tree.Length; level++)
        {
            var below = tree[level - 1];
            var at = tree[level];
            var like = likeTree?[level];
            var likeBelow = likeTree?[level - 1];
            for (var i = 0; i < at.Length; i++)
            {
                var left = below[2 * i];
                if ((2 * i) + 1 == below.Length) at[i] = left;
                else if (like is not null && left == likeBelow![2 * i] && below[(2 * i) + 1] == likeBelow[(2 * i) + 1]) at[i] = like[i];
                else at[i] = _nodes.Intern(new Pair(left, below[(2 * i) + 1]));
            }
        }
        var top = tree[^1];
        return new Pair(top[0], top.Length > 1 ? top[1] : 0);
    }
}

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

    /// <summary>A row to read rows into, for one thread.</summary>
    public StoredRow NewRow() => new(Length, Widths);

    /// <summary>A leaf by its number.</summary>
    public Chunk LeafOf(int number) => _leaves[number];

    /// <summary>A node above the leaves by its number.</summary>
    public Pair NodeOf(int number) => _nodes[number];

    public int Intern(Chunk leaf) => _leaves.Intern(leaf);

    public int Intern(Pair node) => _nodes.Intern(node);

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

    /// <summary>Reads a row; where it is like the one that was read before, nothing is done.</summary>
    public void Read(Pair root, StoredRow row)
    {
        var top = row.Nodes.Length - 1;
        Read(top, 0, root.Left, row);
        if (row.Nodes[top].Length > 1) Read(top, 1, root.Right, row);
    }

    private void Read(int level, int index, int node, StoredRow row)
    {
        if (row.Nodes[level][index] == node) return;
        row.Nodes[level][index] = node;
        if (level == 0) _leaves[node].CopyTo(row.Numbers.AsSpan(index * Chunk.Size));
        else if ((2 * index) + 1 == row.Nodes[level - 1].Length) Read(level - 1, 2 * index, node, row);
        else
        {
            var (left, right) = _nodes[node];
            Read(level - 1, 2 * index, left, row);
            Read(level - 1, (2 * index) + 1, right, row);
        }
    }

    /// <summary>The root of a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="like">One that it may be like: only what differs is looked up.</param>
    public Pair Write(ReadOnlySpan<int> row, StoredRow like)
    {
        var (known, nodes) = (like.Nodes, like.Written);
        for (var i = 0; i < nodes[0].Length; i++)
        {
            var leaf = Chunk.From(row[(i * Chunk.Size)..]);
            nodes[0][i] = known[0][i] >= 0 && leaf.Equals(Chunk.From(like.Numbers.AsSpan(i * Chunk.Size))) ? known[0][i] : _leaves.Intern(leaf);
        }
        for (var level = 1; level < nodes.Length; level++)
        {
            var (below, knownBelow) = (nodes[level - 1], known[level - 1]);
            for (var i = 0; i < nodes[level].Length; i++)
            {
                var left = below[2 * i];
                if ((2 * i) + 1 == below.Length) nodes[level][i] = left;
                else if (left == knownBelow[2 * i] && below[(2 * i) + 1] == knownBelow[(2 * i) + 1]) nodes[level][i] = known[level][i];
                else nodes[level][i] = _nodes.Intern(new Pair(left, below[(2 * i) + 1]));
            }
        }
        var top = nodes[^1];
        return new Pair(top[0], top.Length > 1 ? top[1] : 0);
    }
}

/// <summary>A row as it was read, with its tree.</summary>
internal sealed class StoredRow
{
    public StoredRow(int length, int[] widths)
    {
        Numbers = new int[length];
        Nodes = Array.ConvertAll(widths, width => new int[width]);
        Written = Array.ConvertAll(widths, width => new int[width]);
        // No row yet.
        foreach (var level in Nodes) Array.Fill(level, -1);
    }

    public ReadOnlySpan<int> Row => Numbers;

    /// <summary>The row's numbers.</summary>
    internal int[] Numbers { get; }

    /// <summary>The numbers of its nodes, leaves first.</summary>
    internal int[][] Nodes { get; }

    /// <summary>The nodes of another row while it is written.</summary>
    internal int[][] Written { get; }
}

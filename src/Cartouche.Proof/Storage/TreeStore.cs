namespace Cartouche.Proof.Storage;

/// <summary>
/// Rows of numbers of one length as trees with shared parts (tree compression: Blom, Lisser, van de Pol, Weber 2008;
/// Laarman 2019): sixteen numbers make a leaf, two nodes make the next, and the last two nodes are a row's root. Rows
/// that differ little share most of their trees, so a row costs little more than its root; least where what changes most
/// stands under one side of it. Lossless.
/// </summary>
internal sealed class TreeStore
{
    private readonly InternTable<Chunk> _leaves = new();
    private readonly InternTable<Pair> _nodes = new();

    /// <param name="length">Numbers in a row.</param>
    /// <param name="first">How many leaves stand under the root's left (<see cref="TreeShape.First"/>).</param>
    public TreeStore(int length, int? first = null)
    {
        Shape = new TreeShape(Math.Max(1, (length + Chunk.Size - 1) / Chunk.Size), first);
    }

    /// <summary>How the leaves hang together.</summary>
    public TreeShape Shape { get; }

    /// <summary>Numbers in a row, rounded up to whole leaves.</summary>
    public int Length => Shape.Leaves * Chunk.Size;

    public long Bytes => _leaves.Bytes + _nodes.Bytes;

    public long Leaves => _leaves.Count;

    public long Nodes => _nodes.Count;

    /// <summary>A row to read rows into, for one thread.</summary>
    public StoredRow NewRow() => new(Shape);

    /// <summary>A leaf by its number.</summary>
    public Chunk LeafOf(int number) => _leaves[number];

    /// <summary>A node above the leaves by its number.</summary>
    public Pair NodeOf(int number) => _nodes[number];

    public int Intern(Chunk leaf) => _leaves.Intern(leaf);

    public int Intern(Pair node) => _nodes.Intern(node);

    /// <summary>Reads one leaf of a row.</summary>
    public Chunk Leaf(Pair root, int leaf)
    {
        var (place, node) = leaf < Shape.First ? (Shape.Left, root.Left) : (Shape.Right, root.Right);
        while (place >= Shape.Leaves)
        {
            var (left, right, middle) = Shape.Nodes[place - Shape.Leaves];
            (place, node) = leaf < middle ? (left, _nodes[node].Left) : (right, _nodes[node].Right);
        }
        return _leaves[node];
    }

    /// <summary>Reads a row; where it is like the one that was read before, nothing is done.</summary>
    public void Read(Pair root, StoredRow row)
    {
        Read(Shape.Left, root.Left, row);
        if (Shape.Right >= 0) Read(Shape.Right, root.Right, row);
    }

    private void Read(int place, int node, StoredRow row)
    {
        if (row.Nodes[place] == node) return;
        row.Nodes[place] = node;
        if (place < Shape.Leaves)
        {
            _leaves[node].CopyTo(row.Numbers.AsSpan(place * Chunk.Size));
            return;
        }
        var (left, right, _) = Shape.Nodes[place - Shape.Leaves];
        var below = _nodes[node];
        Read(left, below.Left, row);
        Read(right, below.Right, row);
    }

    /// <summary>The root of a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="like">One that it may be like: only what differs is looked up.</param>
    public Pair Write(ReadOnlySpan<int> row, StoredRow like)
    {
        var (known, nodes) = (like.Nodes, like.Written);
        for (var i = 0; i < Shape.Leaves; i++)
        {
            var leaf = Chunk.From(row[(i * Chunk.Size)..]);
            nodes[i] = known[i] >= 0 && leaf.Equals(Chunk.From(like.Numbers.AsSpan(i * Chunk.Size))) ? known[i] : _leaves.Intern(leaf);
        }
        var place = Shape.Leaves;
        foreach (var (left, right, _) in Shape.Nodes)
        {
            nodes[place] = nodes[left] == known[left] && nodes[right] == known[right] ? known[place] : _nodes.Intern(new Pair(nodes[left], nodes[right]));
            place++;
        }
        return new Pair(nodes[Shape.Left], Shape.Right >= 0 ? nodes[Shape.Right] : 0);
    }
}

/// <summary>A row as it was read, with its tree.</summary>
internal sealed class StoredRow
{
    public StoredRow(TreeShape shape)
    {
        Numbers = new int[shape.Leaves * Chunk.Size];
        Nodes = new int[shape.Places];
        Written = new int[shape.Places];
        // No row yet.
        Array.Fill(Nodes, -1);
    }

    public ReadOnlySpan<int> Row => Numbers;

    /// <summary>The row's numbers.</summary>
    internal int[] Numbers { get; }

    /// <summary>The numbers of its nodes, by their places.</summary>
    internal int[] Nodes { get; }

    /// <summary>The nodes of another row while it is written.</summary>
    internal int[] Written { get; }
}

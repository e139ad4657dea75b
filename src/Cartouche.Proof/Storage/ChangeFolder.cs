namespace Cartouche.Proof.Storage;

/// <summary>
/// From changes of leaves to the change of a row. It remembers the last one, since most places are changed as they were
/// last time. For one thread.
/// </summary>
/// <param name="changes">What the changes consist of.</param>
internal sealed class ChangeFolder(TreeChanges changes)
{
    private readonly TreeShape _shape = changes.Shape;
    private readonly LeafChange?[] _leaves = new LeafChange?[changes.Shape.Leaves];
    private readonly Pair[] _nodes = new Pair[changes.Shape.Places - changes.Shape.Leaves];

    /// <summary>The number of the change of each place of the tree.</summary>
    private readonly int[] _numbers = new int[changes.Shape.Places];

    /// <summary>Says how a leaf is changed, here and in what is folded later until it is said otherwise.</summary>
    /// <param name="leaf">Which leaf.</param>
    /// <param name="kept"><see cref="LeafChange.Kept"/>.</param>
    /// <param name="set"><see cref="LeafChange.Set"/>.</param>
    /// <param name="rules">Its rules.</param>
    public void Set(int leaf, in Chunk kept, in Chunk set, ReadOnlySpan<LeafRule> rules)
    {
        if (_leaves[leaf]?.Is(kept, set, rules) != true) (_numbers[leaf], _leaves[leaf]) = changes.Number(kept, set, rules);
    }

    /// <summary>The change that changes each of a row's leaves as was said.</summary>
    public Pair Fold()
    {
        for (var i = 0; i < _nodes.Length; i++)
        {
            var (left, right, _) = _shape.Nodes[i];
            var node = new Pair(_numbers[left], _numbers[right]);
            if (_nodes[i] != node) (_nodes[i], _numbers[_leaves.Length + i]) = (node, changes.Number(node));
        }
        return new Pair(_numbers[_shape.Left], _shape.Right >= 0 ? _numbers[_shape.Right] : TreeChanges.Nothing);
    }
}

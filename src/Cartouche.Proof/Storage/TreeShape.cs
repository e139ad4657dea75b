using System.Numerics;

namespace Cartouche.Proof.Storage;

/// <summary>
/// How the leaves of a row hang together. Places are numbered: first the leaves in order, then the nodes above them, each
/// after those below it. The root is none of them.
/// </summary>
internal sealed class TreeShape
{
    private readonly List<(int Left, int Right, int Middle)> _nodes = [];

    /// <param name="leaves">How many leaves there are.</param>
    /// <param name="first">How many of them stand under the root's left; by default half.</param>
    public TreeShape(int leaves, int? first = null)
    {
        Leaves = leaves;
        First = leaves == 1 ? 1 : Math.Clamp(first ?? Half(leaves), 1, leaves - 1);
        Left = Join(0, First);
        Right = leaves == First ? -1 : Join(First, leaves - First);
    }

    /// <summary>How many leaves there are.</summary>
    public int Leaves { get; }

    /// <summary>How many of them stand under the root's left.</summary>
    public int First { get; }

    /// <summary>How many places there are.</summary>
    public int Places => Leaves + _nodes.Count;

    /// <summary>The place under the root's left.</summary>
    public int Left { get; }

    /// <summary>The place under the root's right; below 0 where there is but one leaf.</summary>
    public int Right { get; }

    /// <summary>The nodes above the leaves: the places below each, and the first leaf under the right one.</summary>
    public ReadOnlySpan<(int Left, int Right, int Middle)> Nodes => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_nodes);

    private int Join(int first, int count)
    {
        if (count == 1) return first;
        var left = Half(count);
        _nodes.Add((Join(first, left), Join(first + left, count - left), first + left));
        return Leaves + _nodes.Count - 1;
    }

    /// <summary>The left half is full.</summary>
    private static int Half(int count) => (int)(BitOperations.RoundUpToPowerOf2((uint)count) / 2);
}

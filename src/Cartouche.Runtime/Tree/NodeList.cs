using System.Collections;

namespace Cartouche.Runtime.Tree;

/// <summary>The content of a container, in order: a view that costs nothing to take.</summary>
public readonly struct NodeList : IReadOnlyList<Node>, IEquatable<NodeList>
{
    private readonly Node[] _nodes;

    internal NodeList(Node[] nodes, int count)
    {
        _nodes = nodes;
        Count = count;
    }

    /// <inheritdoc />
    public int Count { get; }

    /// <inheritdoc />
    public Node this[int index] => (uint)index < (uint)Count ? _nodes[index] : throw new ArgumentOutOfRangeException(nameof(index));

    /// <summary>The nodes as a span.</summary>
    public ReadOnlySpan<Node> AsSpan() => _nodes.AsSpan(0, Count);

    /// <summary>Enumerates without garbage.</summary>
    public ReadOnlySpan<Node>.Enumerator GetEnumerator() => AsSpan().GetEnumerator();

    IEnumerator<Node> IEnumerable<Node>.GetEnumerator()
    {
        for (var i = 0; i < Count; i++) yield return _nodes[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<Node>)this).GetEnumerator();

    /// <summary>The same content of the same container.</summary>
    public bool Equals(NodeList other) => ReferenceEquals(_nodes, other._nodes) && Count == other.Count;

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is NodeList other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => Count;

    /// <summary>The same content of the same container.</summary>
    public static bool operator ==(NodeList left, NodeList right) => left.Equals(right);

    /// <summary>Inequality.</summary>
    public static bool operator !=(NodeList left, NodeList right) => !left.Equals(right);
}

using System.Collections;

namespace Cartouche.Runtime.Tree;

/// <summary>The content of a container, in order: a view that costs nothing to take.</summary>
public readonly struct NodeList : IReadOnlyList<Node>, IEquatable<NodeList>
{
    private readonly NodeSlot[] _nodes;

    internal NodeList(NodeSlot[] nodes, int count)
    {
        _nodes = nodes;
        Count = count;
    }

    /// <inheritdoc />
    public int Count { get; }

    /// <inheritdoc />
    public Node this[int index] => (uint)index < (uint)Count ? _nodes[index].Node : throw new ArgumentOutOfRangeException(nameof(index));

    /// <summary>Enumerates without garbage.</summary>
    public Enumerator GetEnumerator() => new(this);

    IEnumerator<Node> IEnumerable<Node>.GetEnumerator()
    {
        for (var i = 0; i < Count; i++) yield return _nodes[i].Node;
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

    /// <summary>Walks a container's content.</summary>
    public struct Enumerator
    {
        private readonly NodeList _list;
        private int _index;

        internal Enumerator(NodeList list)
        {
            _list = list;
            _index = -1;
        }

        /// <summary>The node at hand.</summary>
        public readonly Node Current => _list._nodes[_index].Node;

        /// <summary>Moves to the next node; false at the end.</summary>
        public bool MoveNext() => ++_index < _list.Count;
    }
}

/// <summary>A node in an array that the runtime need not check on every store, as it must an array of an open class.</summary>
internal readonly struct NodeSlot(Node node)
{
    public readonly Node Node = node;
}

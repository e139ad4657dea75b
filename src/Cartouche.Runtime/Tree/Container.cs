namespace Cartouche.Runtime.Tree;

/// <summary>A sequence of nodes, with further containers reachable by name only. Knots, gathers, branches are all containers.</summary>
public sealed class Container : Node
{
    /// <summary>With this many names a dictionary is quicker than looking through them.</summary>
    private const int Many = 8;

    private NodeSlot[] _content = [];
    private int _count;
    private Container[] _names = [];
    private int _nameCount;
    private Dictionary<string, Container>? _byName;

    /// <summary>The name, or <see langword="null"/> for a container addressed by its position.</summary>
    public string? Name { get; set; }

    /// <summary>What the runtime counts about this container.</summary>
    public CountFlags Flags { get; set; }

    /// <summary>The nodes in order.</summary>
    public NodeList Content => new(_content, _count);

    /// <summary>Every named container directly below this one, those that stand in <see cref="Content"/> included.</summary>
    public IReadOnlyDictionary<string, Container> Named => ByName();

    /// <summary>The container's names that are not in <see cref="Content"/>, in order of insertion.</summary>
    public IEnumerable<Container> NamedOnly
    {
        get
        {
            for (var i = 0; i < _nameCount; i++)
                if (_names[i].Index < 0) yield return _names[i];
        }
    }

    /// <summary>The container's number within the program made from the tree.</summary>
    internal int Id { get; set; }

    internal int NameCount => _nameCount;

    /// <summary>Appends <paramref name="node"/> to the content; a named container becomes addressable by its name too.</summary>
    /// <exception cref="ArgumentException">The node already stands in a container, or this one stands in it.</exception>
    public void Add(Node node)
    {
        Adopt(node);
        node.Index = _count;
        if (_count == _content.Length) Array.Resize(ref _content, Math.Max(4, _count * 2));
        _content[_count++] = new NodeSlot(node);
        if (node is Container { Name: { Length: > 0 } } container) Register(container);
    }

    /// <summary>Adds a container that is reached by its name alone.</summary>
    /// <exception cref="ArgumentException">It has no name, or already stands in a container.</exception>
    public void AddNamedOnly(Container container)
    {
        if (container is null) throw new ArgumentNullException(nameof(container));
        if (string.IsNullOrEmpty(container.Name)) throw new ArgumentException("Content that is only named needs a name.", nameof(container));
        Adopt(container);
        Register(container);
    }

    /// <summary>The container called <paramref name="name"/> directly below this one, or <see langword="null"/>.</summary>
    internal Container? Find(ReadOnlySpan<char> name)
    {
        if (_nameCount > Many) return ByName().TryGetValue(name.ToString(), out var found) ? found : null;
        // The latest of equal names counts, as in a dictionary.
        for (var i = _nameCount - 1; i >= 0; i--)
            if (name.SequenceEqual(_names[i].Name.AsSpan())) return _names[i];
        return null;
    }

    internal Container? NameAt(int index) => _names[index];

    /// <summary>Takes the content all at once, from a reader that knows the nodes are new.</summary>
    internal void SetContent(ReadOnlySpan<NodeSlot> nodes)
    {
        _content = nodes.ToArray();
        _count = nodes.Length;
        for (var i = 0; i < nodes.Length; i++)
        {
            var node = nodes[i].Node;
            node.Parent = this;
            node.Index = i;
            if (node is Container { Name: { Length: > 0 } } container) Register(container);
        }
    }

    private void Adopt(Node node)
    {
        if (node is null) throw new ArgumentNullException(nameof(node));
        if (node.Parent is not null) throw new ArgumentException("The node already stands in a container.", nameof(node));
        if (ReferenceEquals(node, this) || node is Container { _count: > 0 } or Container { _nameCount: > 0 })
            for (var at = this; at is not null; at = at.Parent)
                if (ReferenceEquals(at, node)) throw new ArgumentException("A container cannot stand in itself.", nameof(node));
        node.Parent = this;
    }

    private void Register(Container container)
    {
        if (_nameCount == _names.Length) Array.Resize(ref _names, Math.Max(2, _nameCount * 2));
        _names[_nameCount++] = container;
        if (_byName is not null) _byName[container.Name!] = container;
    }

    private Dictionary<string, Container> ByName()
    {
        if (_byName is not null) return _byName;
        var byName = new Dictionary<string, Container>(_nameCount, StringComparer.Ordinal);
        for (var i = 0; i < _nameCount; i++) byName[_names[i].Name!] = _names[i];
        return _byName = byName;
    }
}

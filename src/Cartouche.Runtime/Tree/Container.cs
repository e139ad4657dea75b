namespace Cartouche.Runtime.Tree;

/// <summary>A sequence of nodes, with further containers reachable by name only. Knots, gathers, branches are all containers.</summary>
public sealed class Container : Node
{
    private static readonly Dictionary<string, Container> NoNames = new(0, StringComparer.Ordinal);

    private readonly List<Node> _content = [];
    private Dictionary<string, Container>? _named;

    /// <summary>The name, or <see langword="null"/> for a container addressed by its position.</summary>
    public string? Name { get; set; }

    /// <summary>What the runtime counts about this container.</summary>
    public CountFlags Flags { get; set; }

    /// <summary>The nodes in order.</summary>
    public IReadOnlyList<Node> Content => _content;

    /// <summary>Every named container directly below this one, those that stand in <see cref="Content"/> included.</summary>
    public IReadOnlyDictionary<string, Container> Named => _named ?? NoNames;

    /// <summary>The container's names that are not in <see cref="Content"/>, in order of insertion.</summary>
    public IEnumerable<Container> NamedOnly
    {
        get
        {
            if (_named is null) yield break;
            foreach (var named in _named.Values)
                if (named.Index < 0) yield return named;
        }
    }

    /// <summary>Appends <paramref name="node"/> to the content; a named container becomes addressable by its name too.</summary>
    /// <exception cref="ArgumentException">The node already stands in a container.</exception>
    public void Add(Node node)
    {
        Adopt(node);
        node.Index = _content.Count;
        _content.Add(node);
        if (node is Container { Name: { Length: > 0 } name } container) Register(name, container);
    }

    /// <summary>Adds a container that is reached by its name alone.</summary>
    /// <exception cref="ArgumentException">It has no name, or already stands in a container.</exception>
    public void AddNamedOnly(Container container)
    {
        if (container is null) throw new ArgumentNullException(nameof(container));
        if (string.IsNullOrEmpty(container.Name)) throw new ArgumentException("Content that is only named needs a name.", nameof(container));
        Adopt(container);
        Register(container.Name!, container);
    }

    private void Adopt(Node node)
    {
        if (node is null) throw new ArgumentNullException(nameof(node));
        if (node.Parent is not null) throw new ArgumentException("The node already stands in a container.", nameof(node));
        node.Parent = this;
    }

    private void Register(string name, Container container) =>
        (_named ??= new Dictionary<string, Container>(StringComparer.Ordinal))[name] = container;
}

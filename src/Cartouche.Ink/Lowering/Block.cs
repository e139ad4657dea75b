using Cartouche.Runtime.Tree;

namespace Cartouche.Ink.Lowering;

/// <summary>A container under construction. It can still grow, be named, or dissolve into the one around it.</summary>
internal sealed class Block
{
    private readonly List<object> _items = new(4);
    private List<Block>? _namedOnly;

    /// <summary>The container it becomes; diverts may point to it beforehand.</summary>
    public Container Container { get; } = new();

    public string? Name { get; set; }

    public CountFlags Flags { get; set; }

    /// <summary>Stays a container even without names in it.</summary>
    public bool IsKept { get; set; }

    public SourceSpan Span { get; set; }

    public int Count => _items.Count;

    public void Add(Node node) => _items.Add(node);

    public void Add(Block block) => _items.Add(block);

    public void Insert(int index, Node node) => _items.Insert(index, node);

    public void AddNamedOnly(Block block) => (_namedOnly ??= []).Add(block);

    /// <summary>Builds the container and everything in it.</summary>
    public Container Build()
    {
        Container.Name = Name;
        Container.Flags = Flags is CountFlags.StartOnly ? CountFlags.None : Flags;
        Container.Span = Span;
        Pour(this);
        if (_namedOnly is not null)
        {
            foreach (var block in _namedOnly)
            {
                var named = block.Build();
                Container.AddNamedOnly(named);
            }
        }
        return Container;
    }

    private void Pour(Block from)
    {
        foreach (var item in from._items)
        {
            if (item is Node node) Container.Add(node);
            else if (((Block)item).Dissolves) Pour((Block)item);
            else Container.Add(((Block)item).Build());
        }
    }

    private bool Dissolves
    {
        get
        {
            if (IsKept || Name is { Length: > 0 } || _namedOnly is not null) return false;
            foreach (var item in _items)
                if (item is Block { Name.Length: > 0 }) return false;
            return true;
        }
    }
}

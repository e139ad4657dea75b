using Cartouche.Runtime.Json;
using Cartouche.Runtime.Tree;

namespace Cartouche.Runtime.Compiled;

/// <summary>Reads what <see cref="TreeWriter"/> writes.</summary>
internal ref struct TreeReader
{
    private const int MaxArguments = 255;
    private const int MaxContext = 1 << 20;

    private readonly List<Container> _containers = [];
    private readonly List<(Node Node, int Container, int Position)> _targets = [];
    private readonly string[] _texts;
    private CompiledReader _reader;
    private SourceSpan _span;
    private int _depth;

    private TreeReader(ReadOnlySpan<byte> bytes, string[] before)
    {
        _reader = new CompiledReader(bytes);
        _texts = _reader.Texts(before);
    }

    /// <param name="bytes">The section.</param>
    /// <param name="texts">The texts of the section before it.</param>
    public static StoryTree Read(ReadOnlySpan<byte> bytes, string[] texts)
    {
        var reader = new TreeReader(bytes, texts);
        var lists = reader.ReadLists();
        if (reader.ReadNode() is not Container root || !reader._reader.IsAtEnd) throw CompiledReader.Damaged("its tree is none");
        foreach (var (node, container, position) in reader._targets) reader.Resolve(node, container, position);
        return new StoryTree(root, lists);
    }

    private ListDefinition[] ReadLists()
    {
        var lists = new ListDefinition[_reader.Count()];
        for (var i = 0; i < lists.Length; i++) lists[i] = new ListDefinition(Text(), ReadItems());
        return lists;
    }

    private KeyValuePair<string, int>[] ReadItems()
    {
        var items = new KeyValuePair<string, int>[_reader.Count()];
        for (var i = 0; i < items.Length; i++) items[i] = new(Text(), _reader.Signed());
        return items;
    }

    private string[] ReadTexts()
    {
        var texts = new string[_reader.Count()];
        for (var i = 0; i < texts.Length; i++) texts[i] = Text();
        return texts;
    }

    private string Text() => _reader.Text(_texts);

    private Node ReadNode()
    {
        var tag = (TreeTag)_reader.Byte();
        if ((tag & TreeTag.Moved) != 0) ReadSpan();
        var span = _span;
        var node = ReadNode(tag & ~TreeTag.Moved);
        if (span != default) node.Span = span;
        return node;
    }

    private Node ReadNode(TreeTag tag) => tag switch
    {
        TreeTag.Container => ReadContainer(),
        TreeTag.Text => new TextNode(Text()),
        TreeTag.Glue => new GlueNode(),
        TreeTag.Void => new VoidNode(),
        TreeTag.Tag => new TagNode(Text()),
        TreeTag.Command => new CommandNode((Command)_reader.Number(0, (int)Command.EndTag)),
        TreeTag.Native => new NativeNode((Native)_reader.Number(0, (int)Native.ListInvert)),
        TreeTag.Int => new IntNode(_reader.Signed()),
        TreeTag.Float => new FloatNode(BitConverter.Int32BitsToSingle(_reader.Signed())),
        TreeTag.Bool => new BoolNode(_reader.Number(0, 1) == 1),
        TreeTag.List => new ListNode(ReadItems(), ReadTexts()),
        TreeTag.DivertTarget => Later(new DivertTargetNode()),
        TreeTag.VariablePointer => new VariablePointerNode(Text(), ReadSigned(-1, MaxContext)),
        TreeTag.Variable => new VariableNode(Text()),
        TreeTag.ReadCount => Later(new ReadCountNode()),
        TreeTag.Assign => ReadAssign(),
        TreeTag.Divert => ReadDivert(),
        TreeTag.Choice => Later(new ChoiceNode((ChoiceFlags)_reader.Number(0, 31))),
        _ => throw CompiledReader.OutOfRange(),
    };

    private int ReadSigned(int least, int most) => _reader.Signed() is var number && number >= least && number <= most ? number : throw CompiledReader.OutOfRange();

    private Container ReadContainer()
    {
        if (!InkTreeReader.CanNest(++_depth)) throw CompiledReader.Damaged("its containers are nested too deep");
        var container = new Container { Name = _reader.TextOrNone(_texts), Flags = (CountFlags)_reader.Number(0, 7) };
        _containers.Add(container);
        var content = _reader.Count();
        var names = _reader.Count();
        for (var i = 0; i < content; i++) container.Add(ReadNode());
        for (var i = 0; i < names; i++)
        {
            if (ReadNode() is not Container { Name: { Length: > 0 } name } named || container.Find(name.AsSpan()) is not null)
                throw CompiledReader.Damaged("content that is reached by its name has none of its own");
            container.AddNamedOnly(named);
        }
        _depth--;
        return container;
    }

    private AssignNode ReadAssign()
    {
        var name = Text();
        var flags = _reader.Number(0, 3);
        return new AssignNode(name, (flags & 1) != 0, (flags & 2) != 0);
    }

    private Node ReadDivert()
    {
        var flags = _reader.Number(0, 7);
        return Later(new DivertNode((DivertKind)(flags & 3))
        {
            IsConditional = (flags & 4) != 0,
            Variable = _reader.TextOrNone(_texts),
            ExternalName = _reader.TextOrNone(_texts),
            ArgumentCount = ReadSigned(0, MaxArguments),
        });
    }

    /// <summary>What a node leads to may not have been read yet.</summary>
    private Node Later(Node node)
    {
        var container = _reader.Number();
        if (container != 0) _targets.Add((node, container - 1, _reader.Number() - 1));
        return node;
    }

    private readonly void Resolve(Node node, int number, int position)
    {
        if ((uint)number >= (uint)_containers.Count) throw CompiledReader.OutOfRange();
        var container = _containers[number];
        if (position >= container.Content.Count || position < -1) throw CompiledReader.OutOfRange();
        var target = position < 0 ? container : container.Content[position];
        switch (node)
        {
            case DivertNode divert:
                divert.Target = target;
                break;
            case DivertTargetNode value:
                value.Target = target;
                break;
            case ChoiceNode choice:
                choice.Target = target as Container;
                break;
            case ReadCountNode count:
                count.Target = target as Container;
                break;
        }
    }

    private void ReadSpan()
    {
        var file = _reader.TextOrNone(_texts);
        var line = unchecked(_span.StartLine + _reader.Signed());
        _span = new SourceSpan(file, line, _reader.Signed(), unchecked(line + _reader.Signed()), _reader.Signed());
    }
}

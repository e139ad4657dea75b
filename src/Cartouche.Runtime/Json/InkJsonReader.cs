using System.Globalization;
using System.Text;
using Cartouche.Runtime.Tree;

namespace Cartouche.Runtime.Json;

/// <summary>
/// Reads ink's JSON (ink_JSON_runtime_format.md), versions 19 to 21, into a container tree. Everything in it is
/// untrusted: nesting is bounded, every path must lead somewhere, and faults say where they are.
/// </summary>
public static class InkJsonReader
{
    /// <summary>The oldest format version that is read.</summary>
    public const int OldestVersion = 19;

    /// <summary>The newest format version that is read.</summary>
    public const int NewestVersion = 21;

    /// <summary>Reads a story from text.</summary>
    /// <exception cref="StoryFormatException">It is not an ink story; the message gives line and column.</exception>
    public static StoryTree Read(string json)
    {
        if (json is null) throw new ArgumentNullException(nameof(json));
        return Read(Encoding.UTF8.GetBytes(json));
    }

    /// <summary>Reads a story from UTF-8, with or without a byte order mark.</summary>
    /// <exception cref="StoryFormatException">It is not an ink story; the message gives line and column.</exception>
    public static StoryTree Read(ReadOnlySpan<byte> utf8) => new InkTreeReader(utf8).ReadStory();
}

/// <summary>One reading: the grammar of ink JSON over the tokenizer.</summary>
internal ref struct InkTreeReader
{
    /// <summary>How deep containers may nest: far beyond what people write.</summary>
    public const int MaxDepth = 1000;

    /// <summary>So deep no stack needs a look.</summary>
    private const int SafeDepth = 50;

    private readonly List<(Node Node, string Path, int Position)> _paths;
    private NodeSlot[] _pending;
    private int _pendingCount;
    private JsonTokenizer _json;
    private int _depth;

    /// <summary>Where the object being read begins.</summary>
    private int _elementStart;

    public InkTreeReader(ReadOnlySpan<byte> utf8)
    {
        _json = new JsonTokenizer(utf8);
        _paths = new List<(Node, string, int)>(utf8.Length / 64);
        _pending = new NodeSlot[256];
        _pendingCount = 0;
        _depth = 0;
        _elementStart = 0;
    }

    public StoryTree ReadStory()
    {
        if (_json.Read() != JsonToken.ObjectStart) throw _json.Fault("an ink story in JSON begins with '{'");
        Container? root = null;
        var lists = new List<ListDefinition>();
        var version = -1;
        var firstProperty = true;
        while (NextProperty(out var name, ref firstProperty))
        {
            switch (name)
            {
                case "inkVersion":
                    version = ReadInt();
                    if (version is < InkJsonReader.OldestVersion or > InkJsonReader.NewestVersion)
                        throw _json.Fault($"the story has ink format version {version}, and versions {InkJsonReader.OldestVersion} to {InkJsonReader.NewestVersion} can be read. Compile it anew");
                    break;
                case "root":
                    if (_json.Read() != JsonToken.ArrayStart) throw _json.Fault("'root' must be an array");
                    root = ReadContainer(null);
                    break;
                case "listDefs":
                    ReadLists(lists);
                    break;
                default:
                    _json.Read();
                    _json.Skip();
                    break;
            }
        }
        if (version < 0) throw _json.Fault("there is no 'inkVersion': this is not an ink story");
        if (root is null) throw _json.Fault("there is no 'root': this is not an ink story");
        if (_json.Read() != JsonToken.End) throw _json.Fault("something follows the story");
        foreach (var (node, path, position) in _paths) Resolve(node, path, position);
        return new StoryTree(root, lists);
    }

    private void ReadLists(List<ListDefinition> lists)
    {
        if (_json.Read() != JsonToken.ObjectStart) throw _json.Fault("'listDefs' must be an object");
        var firstProperty = true;
        while (NextProperty(out var list, ref firstProperty))
        {
            if (_json.Read() != JsonToken.ObjectStart) throw _json.Fault("a list must be an object of items");
            lists.Add(new ListDefinition(list, ReadItems()));
        }
    }

    private List<KeyValuePair<string, int>> ReadItems()
    {
        var items = new List<KeyValuePair<string, int>>();
        var firstProperty = true;
        while (NextProperty(out var item, ref firstProperty)) items.Add(new KeyValuePair<string, int>(item, ReadInt()));
        return items;
    }

    /// <summary>An array up to its end; its last element is null or an object of names and flags.</summary>
    private Container ReadContainer(string? name)
    {
        if (!CanNest(++_depth)) throw _json.Fault($"containers are nested too deep: {MaxDepth} levels are the most, fewer on a small stack");
        var container = new Container { Name = name };
        var firstNode = _pendingCount;
        var first = true;
        var afterObject = false;
        while (true)
        {
            // An object has already looked for its comma, to know whether it was the last element.
            var comma = afterObject || (!first && _json.Comma());
            afterObject = false;
            var token = _json.Read();
            if (token == JsonToken.ArrayEnd) throw _json.Fault("a container must end with null or an object of names");
            if (!first && !comma) throw _json.Fault("expected ',' or ']'");
            first = false;
            if (token == JsonToken.Null)
            {
                if (_json.Comma() || _json.Read() != JsonToken.ArrayEnd) throw _json.Fault("only the last element of a container is null");
                Fill(container, firstNode);
                break;
            }
            if (token == JsonToken.ObjectStart)
            {
                if (ReadObject(container, firstNode)) break;
                afterObject = true;
                continue;
            }
            AddPending(ReadElement(token));
        }
        _depth--;
        return container;
    }

    private void Fill(Container container, int firstNode)
    {
        container.SetContent(_pending.AsSpan(firstNode, _pendingCount - firstNode));
        _pendingCount = firstNode;
    }

    /// <summary>Whether a container may stand at <paramref name="depth"/>; a game's threads may have small stacks.</summary>
    public static bool CanNest(int depth) =>
        depth < SafeDepth || (depth <= MaxDepth && System.Runtime.CompilerServices.RuntimeHelpers.TryEnsureSufficientExecutionStack());

    private void AddPending(Node node)
    {
        if (_pendingCount == _pending.Length) Array.Resize(ref _pending, _pendingCount * 2);
        _pending[_pendingCount++] = new NodeSlot(node);
    }

    private Node ReadElement(JsonToken token)
    {
        switch (token)
        {
            case JsonToken.ArrayStart:
                return ReadContainer(null);
            case JsonToken.String:
                return ReadWord();
            case JsonToken.Int:
                return _json.Number is >= int.MinValue and <= int.MaxValue
                    ? new IntNode((int)_json.Number)
                    : throw _json.Fault("a whole number must fit 32 bits");
            case JsonToken.Float:
                return new FloatNode((float)_json.Number);
            case JsonToken.True:
                return new BoolNode(true);
            case JsonToken.False:
                return new BoolNode(false);
            default:
                throw _json.Fault(token == JsonToken.End ? "the text ends too early" : "expected an element of a container");
        }
    }

    private Node ReadWord()
    {
        var raw = _json.RawString;
        if (raw.Length > 0 && raw[0] == (byte)'^') return new TextNode(_json.GetString(1));
        if (WordTable.TryFind(raw, out var entry))
        {
            return entry switch
            {
                WordTable.Newline => new TextNode("\n"),
                WordTable.Glue => new GlueNode(),
                WordTable.Void => new VoidNode(),
                >= WordTable.FirstNative => new NativeNode((Native)(entry - WordTable.FirstNative)),
                _ => new CommandNode((Command)entry),
            };
        }
        var word = _json.GetString();
        // inkjs keeps a float that is a whole number apart from an int this way.
        if (word.Length > 1 && word[^1] == 'f' && float.TryParse(word[..^1], NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return new FloatNode(number);
        throw _json.Fault($"'{word}' is no element of an ink story");
    }

    /// <summary>An object in a container: an element, or the container's end (true).</summary>
    private bool ReadObject(Container container, int firstNode)
    {
        var parts = default(ObjectParts);
        var first = true;
        var start = _json.Position;
        while (NextName(ref first)) ReadProperty(ref parts);
        _elementStart = start;
        var more = _json.Comma();
        if (more)
        {
            if (parts.Named is not null || parts.OwnName is not null || parts.Flags != 0) throw _json.Fault("names and flags must come last in a container");
            AddPending(MakeNode(parts));
            return false;
        }
        if (_json.Read() != JsonToken.ArrayEnd) throw _json.Fault("expected ',' or ']'");
        if (parts.Kind != InkProperty.Other) throw _json.Fault("a container must end with null or an object of names");
        container.Flags = (CountFlags)(parts.Flags & 7);
        if (parts.OwnName is not null) container.Name = parts.OwnName;
        Fill(container, firstNode);
        if (parts.Named is not null)
            foreach (var named in parts.Named)
            {
                if (container.Find(named.Name.AsSpan()) is not null) throw _json.Fault($"the name '{named.Name}' is used twice in a container");
                container.AddNamedOnly(named);
            }
        return true;
    }

    private void ReadProperty(ref ObjectParts parts)
    {
        var property = _json.HasEscapes ? InkProperty.Other : WordTable.Property(_json.RawString);
        var spelling = _json;
        _json.Colon();
        var token = _json.Read();
        // Any name at all may be a knot's: what has a container for a value is content.
        if (token == JsonToken.ArrayStart && !(property == InkProperty.Origins && parts.Kind == InkProperty.List))
        {
            var name = spelling.GetString();
            if (name.Length == 0) throw _json.Fault("content that is reached by its name needs a name");
            var content = ReadContainer(name);
            content.Name = name;
            (parts.Named ??= []).Add(content);
            return;
        }
        switch (property)
        {
            case InkProperty.Flags:
                parts.Flags = Int(token);
                break;
            case InkProperty.Name:
                parts.OwnName = Text(token);
                break;
            case InkProperty.IsVariable:
                parts.IsVariable = Truth(token);
                break;
            case InkProperty.IsConditional:
                parts.IsConditional = Truth(token);
                break;
            case InkProperty.IsReassignment:
                parts.IsReassignment = Truth(token);
                break;
            case InkProperty.ChoiceFlags:
                parts.ChoiceFlags = Int(token);
                break;
            case InkProperty.Context:
                parts.Context = Int(token);
                break;
            case InkProperty.ArgumentCount:
                parts.ArgumentCount = Int(token);
                break;
            case InkProperty.List when token == JsonToken.ObjectStart:
                parts.Kind = property;
                parts.Items = ReadItems();
                break;
            case InkProperty.Origins when token == JsonToken.ArrayStart:
                parts.Origins = ReadNames();
                break;
            case >= InkProperty.DivertTarget and <= InkProperty.Tag:
                parts.Kind = property;
                parts.Text = Text(token);
                break;
            default:
                throw _json.Fault($"'{spelling.GetString()}' is no property of an ink story, or not with this value");
        }
    }

    private Node MakeNode(in ObjectParts parts)
    {
        switch (parts.Kind)
        {
            case InkProperty.DivertTarget:
                return Later(new DivertTargetNode(), parts.Text!);
            case InkProperty.Jump or InkProperty.Function or InkProperty.Tunnel:
                var kind = parts.Kind == InkProperty.Jump ? DivertKind.Jump : parts.Kind == InkProperty.Function ? DivertKind.Function : DivertKind.Tunnel;
                var divert = new DivertNode(kind) { IsConditional = parts.IsConditional };
                if (!parts.IsVariable) return Later(divert, parts.Text!);
                divert.Variable = parts.Text;
                return divert;
            case InkProperty.External:
                if (parts.ArgumentCount is < 0 or > 255) throw _json.Fault("an external function takes 0 to 255 arguments");
                return new DivertNode(DivertKind.External) { ExternalName = parts.Text, ArgumentCount = parts.ArgumentCount, IsConditional = parts.IsConditional };
            case InkProperty.Choice:
                return Later(new ChoiceNode((ChoiceFlags)(parts.ChoiceFlags & 31)), parts.Text!);
            case InkProperty.Variable:
                return new VariableNode(parts.Text!);
            case InkProperty.ReadCount:
                return Later(new ReadCountNode(), parts.Text!);
            case InkProperty.AssignGlobal or InkProperty.AssignTemp:
                return new AssignNode(parts.Text!, parts.Kind == InkProperty.AssignGlobal, !parts.IsReassignment);
            case InkProperty.VariablePointer:
                return new VariablePointerNode(parts.Text!, parts.Context is < -1 or > 1 << 20 ? -1 : parts.Context ?? -1);
            case InkProperty.Tag:
                return new TagNode(parts.Text!);
            case InkProperty.List:
                return new ListNode(parts.Items!, parts.Origins ?? []);
            default:
                throw _json.Fault("an object in a container is of no known kind");
        }
    }

    private readonly Node Later(Node node, string path)
    {
        _paths.Add((node, path, _elementStart));
        return node;
    }

    private readonly void Resolve(Node node, string path, int position)
    {
        var target = ContainerPath.Resolve(node, path);
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
                target = choice.Target;
                break;
            case ReadCountNode count:
                count.Target = target as Container;
                target = count.Target;
                break;
        }
        if (target is null) throw _json.FaultAt(position, $"the element at {node.Path} refers to '{path}', which does not exist in the story");
    }

    private bool NextProperty(out string name, ref bool first)
    {
        name = "";
        if (!NextName(ref first)) return false;
        name = _json.GetString();
        _json.Colon();
        return true;
    }

    /// <summary>Moves to the next property's name; false at the object's end.</summary>
    private bool NextName(ref bool first)
    {
        var comma = !first && _json.Comma();
        var token = _json.Read();
        if (token == JsonToken.ObjectEnd && !comma) return false;
        if (token != JsonToken.String || (!first && !comma)) throw _json.Fault(token == JsonToken.End ? "the text ends too early" : "expected a property name");
        first = false;
        return true;
    }

    private int ReadInt() => Int(_json.Read());

    private readonly int Int(JsonToken token) =>
        token == JsonToken.Int && _json.Number is >= int.MinValue and <= int.MaxValue ? (int)_json.Number : throw _json.Fault("expected a whole number");

    private readonly string Text(JsonToken token) => token == JsonToken.String ? _json.GetString() : throw _json.Fault("expected a string");

    private readonly bool Truth(JsonToken token) => token switch
    {
        JsonToken.True => true,
        JsonToken.False => false,
        _ => throw _json.Fault("expected true or false"),
    };

    private List<string> ReadNames()
    {
        var names = new List<string>();
        var first = true;
        while (true)
        {
            var comma = !first && _json.Comma();
            var token = _json.Read();
            if (token == JsonToken.ArrayEnd && !comma) return names;
            if (token != JsonToken.String || (!first && !comma)) throw _json.Fault("expected a list of names");
            names.Add(_json.GetString());
            first = false;
        }
    }

    /// <summary>What an object said, before it is known whether it was an element or a container's end.</summary>
    private struct ObjectParts
    {
        public InkProperty Kind;
        public string? Text;
        public string? OwnName;
        public bool IsVariable;
        public bool IsConditional;
        public bool IsReassignment;
        public int Flags;
        public int ChoiceFlags;
        public int ArgumentCount;
        public int? Context;
        public List<KeyValuePair<string, int>>? Items;
        public List<string>? Origins;
        public List<Container>? Named;
    }
}

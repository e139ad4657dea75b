using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Cartouche.Runtime.Json;

/// <summary>A small JSON document, for saves: read whole, then picked apart. Depth is bounded.</summary>
internal sealed class JsonNode
{
    private const int MaxDepth = 200;

    private readonly Dictionary<string, JsonNode>? _properties;
    private readonly List<JsonNode>? _items;

    private JsonNode(JsonToken kind, Dictionary<string, JsonNode>? properties = null, List<JsonNode>? items = null)
    {
        Kind = kind;
        _properties = properties;
        _items = items;
    }

    /// <summary>The token the value began with.</summary>
    public JsonToken Kind { get; }

    public string Text { get; private init; } = "";

    public double Number { get; private init; }

    public bool IsObject => Kind == JsonToken.ObjectStart;

    public bool IsArray => Kind == JsonToken.ArrayStart;

    public IReadOnlyList<JsonNode> Items => _items ?? throw Fault("expected an array");

    public IEnumerable<KeyValuePair<string, JsonNode>> Properties => _properties ?? throw Fault("expected an object");

    public static JsonNode Parse(string json)
    {
        var tokenizer = new JsonTokenizer(Encoding.UTF8.GetBytes(json));
        tokenizer.Read();
        var node = Read(ref tokenizer, 0);
        if (tokenizer.Read() != JsonToken.End) throw tokenizer.Fault("something follows the value");
        return node;
    }

    public bool TryGet(string name, [NotNullWhen(true)] out JsonNode? value)
    {
        value = null;
        return _properties is not null && _properties.TryGetValue(name, out value);
    }

    public JsonNode Get(string name) => TryGet(name, out var value) ? value : throw Fault($"'{name}' is missing");

    public int GetInt(string name) => Get(name).AsInt(name);

    public int GetInt(string name, int otherwise) => TryGet(name, out var value) ? value.AsInt(name) : otherwise;

    public string GetText(string name) => Get(name) is { Kind: JsonToken.String } text ? text.Text : throw Fault($"'{name}' must be a string");

    public int AsInt(string what) =>
        Kind == JsonToken.Int && Number is >= int.MinValue and <= int.MaxValue ? (int)Number : throw Fault($"{what} must be a whole number");

    public static StoryFormatException Fault(string problem) => new($"The save cannot be read: {problem}.");

    private static JsonNode Read(ref JsonTokenizer json, int depth)
    {
        if (depth > MaxDepth) throw json.Fault($"values are nested more than {MaxDepth} deep");
        var first = true;
        switch (json.Token)
        {
            case JsonToken.ObjectStart:
                var properties = new Dictionary<string, JsonNode>(StringComparer.Ordinal);
                while (true)
                {
                    var comma = !first && json.Comma();
                    var token = json.Read();
                    if (token == JsonToken.ObjectEnd && !comma) return new JsonNode(JsonToken.ObjectStart, properties: properties);
                    if (token != JsonToken.String || (!first && !comma)) throw json.Fault("expected a property or '}'");
                    first = false;
                    var name = json.GetString();
                    json.Colon();
                    json.Read();
                    properties[name] = Read(ref json, depth + 1);
                }
            case JsonToken.ArrayStart:
                var items = new List<JsonNode>();
                while (true)
                {
                    var comma = !first && json.Comma();
                    var token = json.Read();
                    if (token == JsonToken.ArrayEnd && !comma) return new JsonNode(JsonToken.ArrayStart, items: items);
                    if (!first && !comma) throw json.Fault("expected ',' or ']'");
                    first = false;
                    items.Add(Read(ref json, depth + 1));
                }
            case JsonToken.String:
                return new JsonNode(JsonToken.String) { Text = json.GetString() };
            case JsonToken.Int or JsonToken.Float:
                return new JsonNode(json.Token) { Number = json.Number };
            case JsonToken.True or JsonToken.False or JsonToken.Null:
                return new JsonNode(json.Token);
            default:
                throw json.Fault("expected a value");
        }
    }
}

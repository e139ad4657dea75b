using System.Globalization;
using System.Text;

namespace Cartouche.Runtime.Json;

/// <summary>Writes JSON text; commas are its own business.</summary>
internal sealed class JsonWriter
{
    private readonly StringBuilder _text = new();
    private bool _needsComma;

    public JsonWriter BeginObject() => Open('{');

    public JsonWriter EndObject() => Close('}');

    public JsonWriter BeginArray() => Open('[');

    public JsonWriter EndArray() => Close(']');

    public JsonWriter Name(string name)
    {
        Comma();
        Quote(name);
        _text.Append(':');
        _needsComma = false;
        return this;
    }

    public JsonWriter Value(string value)
    {
        Comma();
        Quote(value);
        return this;
    }

    public JsonWriter Value(int value) => Raw(value.ToString(CultureInfo.InvariantCulture));

    public JsonWriter Value(bool value) => Raw(value ? "true" : "false");

    public JsonWriter Null() => Raw("null");

    /// <summary>A number that reads back as a float: with a point or exponent. What is no finite number must not get here.</summary>
    public JsonWriter Value(float value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return Raw(text.IndexOfAny(['.', 'E', 'e']) >= 0 ? text : text + ".0");
    }

    public JsonWriter Property(string name, int value) => Name(name).Value(value);

    public JsonWriter Property(string name, string value) => Name(name).Value(value);

    public JsonWriter Property(string name, bool value) => Name(name).Value(value);

    public override string ToString() => _text.ToString();

    private JsonWriter Raw(string text)
    {
        Comma();
        _text.Append(text);
        return this;
    }

    private JsonWriter Open(char bracket)
    {
        Comma();
        _text.Append(bracket);
        _needsComma = false;
        return this;
    }

    private JsonWriter Close(char bracket)
    {
        _text.Append(bracket);
        _needsComma = true;
        return this;
    }

    private void Comma()
    {
        if (_needsComma) _text.Append(',');
        _needsComma = true;
    }

    private void Quote(string text)
    {
        _text.Append('"');
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            switch (c)
            {
                case '"':
                    _text.Append("\\\"");
                    break;
                case '\\':
                    _text.Append("\\\\");
                    break;
                case '\n':
                    _text.Append("\\n");
                    break;
                case '\t':
                    _text.Append("\\t");
                    break;
                case '\r':
                    _text.Append("\\r");
                    break;
                default:
                    var isLoneSurrogate = char.IsSurrogate(c)
                        && !(char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                        && !(char.IsLowSurrogate(c) && i > 0 && char.IsHighSurrogate(text[i - 1]));
                    if (c < ' ' || isLoneSurrogate) _text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
                    else _text.Append(c);
                    break;
            }
        }
        _text.Append('"');
    }
}

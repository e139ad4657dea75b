using System.Globalization;
using System.Text;

namespace Cartouche.Runtime.Json;

internal enum JsonToken
{
    End,
    ObjectStart,
    ObjectEnd,
    ArrayStart,
    ArrayEnd,
    String,
    Int,
    Float,
    True,
    False,
    Null,
}

/// <summary>
/// A forward-only JSON reader over UTF-8 (RFC 8259). The runtime has no dependencies, and netstandard2.1 has no JSON
/// of its own. Every fault says line and column.
/// </summary>
internal ref struct JsonTokenizer
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    private readonly ReadOnlySpan<byte> _text;
    private int _at;
    private int _start;

    /// <summary>Where a string's content begins and ends, and whether it holds escapes.</summary>
    private int _stringStart;

    private int _stringEnd;
    private bool _escaped;

    public JsonTokenizer(ReadOnlySpan<byte> utf8)
    {
        _text = utf8;
        _at = utf8.Length >= 3 && utf8[0] == 0xEF && utf8[1] == 0xBB && utf8[2] == 0xBF ? 3 : 0;
        _start = _at;
        _stringStart = _stringEnd = 0;
        _escaped = false;
        Token = JsonToken.End;
        Number = 0;
    }

    public JsonToken Token { get; private set; }

    /// <summary>The value of a number; an <see cref="JsonToken.Int"/> is exact.</summary>
    public double Number { get; private set; }

    /// <summary>The raw bytes of a string without escapes; otherwise of its source.</summary>
    public readonly ReadOnlySpan<byte> RawString => _text[_stringStart.._stringEnd];

    public readonly bool HasEscapes => _escaped;

    /// <summary>Where the current token begins, for <see cref="FaultAt"/>.</summary>
    public readonly int Position => _start;

    /// <summary>Moves to the next token, skipping commas and colons; the structure is checked by the callers' grammar.</summary>
    public JsonToken Read()
    {
        SkipBlanks();
        _start = _at;
        if (_at >= _text.Length) return Token = JsonToken.End;
        switch (_text[_at])
        {
            case (byte)'{':
                _at++;
                return Token = JsonToken.ObjectStart;
            case (byte)'}':
                _at++;
                return Token = JsonToken.ObjectEnd;
            case (byte)'[':
                _at++;
                return Token = JsonToken.ArrayStart;
            case (byte)']':
                _at++;
                return Token = JsonToken.ArrayEnd;
            case (byte)'"':
                ScanString();
                return Token = JsonToken.String;
            case (byte)'t':
                return Token = Word("true"u8, JsonToken.True);
            case (byte)'f':
                return Token = Word("false"u8, JsonToken.False);
            case (byte)'n':
                return Token = Word("null"u8, JsonToken.Null);
            default:
                return Token = ScanNumber();
        }
    }

    /// <summary>Consumes a comma if one is next; the reader calls it between elements.</summary>
    public bool Comma()
    {
        SkipBlanks();
        if (_at >= _text.Length || _text[_at] != (byte)',') return false;
        _at++;
        return true;
    }

    public void Colon()
    {
        SkipBlanks();
        _start = _at;
        if (_at >= _text.Length || _text[_at] != (byte)':') throw Fault("expected ':'");
        _at++;
    }

    /// <summary>The current string, unescaped.</summary>
    public readonly string GetString(int skip = 0)
    {
        var raw = _text[(_stringStart + skip).._stringEnd];
        try
        {
            return _escaped ? Unescape(raw) : Strict.GetString(raw);
        }
        catch (ArgumentException)
        {
            throw Fault("the text is not valid UTF-8");
        }
    }

    /// <summary>Skips the value that the current token begins.</summary>
    public void Skip()
    {
        if (Token is not (JsonToken.ObjectStart or JsonToken.ArrayStart)) return;
        var depth = 1;
        while (depth > 0)
        {
            Comma();
            switch (Read())
            {
                case JsonToken.ObjectStart or JsonToken.ArrayStart:
                    depth++;
                    break;
                case JsonToken.ObjectEnd or JsonToken.ArrayEnd:
                    depth--;
                    break;
                case JsonToken.End:
                    throw Fault("the text ends too early");
                case JsonToken.String:
                    SkipBlanks();
                    if (_at < _text.Length && _text[_at] == (byte)':') _at++;
                    break;
            }
        }
    }

    public readonly StoryFormatException Fault(string problem) => FaultAt(_start, problem);

    public readonly StoryFormatException FaultAt(int position, string problem)
    {
        var line = 1;
        var column = 1;
        for (var i = 0; i < position && i < _text.Length; i++)
        {
            if (_text[i] == (byte)'\n')
            {
                line++;
                column = 1;
            }
            else if ((_text[i] & 0xC0) != 0x80) column++;
        }
        return new StoryFormatException(FormattableString.Invariant($"line {line}, column {column}: {problem}."));
    }

    private void SkipBlanks()
    {
        while (_at < _text.Length && _text[_at] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t') _at++;
    }

    private JsonToken Word(ReadOnlySpan<byte> word, JsonToken token)
    {
        if (!_text[_at..].StartsWith(word)) throw Fault("expected a value");
        _at += word.Length;
        return token;
    }

    private void ScanString()
    {
        _escaped = false;
        _stringStart = ++_at;
        while (true)
        {
            var rest = _text[_at..];
            var stop = rest.IndexOfAny((byte)'"', (byte)'\\');
            if (stop < 0) throw Fault("a string is not closed");
            if (rest[stop] == (byte)'"')
            {
                _stringEnd = _at + stop;
                _at = _stringEnd + 1;
                return;
            }
            _escaped = true;
            _at += Math.Min(stop + 2, rest.Length);
        }
    }

    private JsonToken ScanNumber()
    {
        var end = _at;
        var small = 0;
        while (end < _text.Length && end - _at < 9 && _text[end] is >= (byte)'0' and <= (byte)'9') small = (small * 10) + (_text[end++] - '0');
        if (end > _at && end - _at < 9 && (end == _text.Length || _text[end] is not ((byte)'.' or (byte)'e' or (byte)'E' or (byte)'-' or (byte)'+')))
        {
            _at = end;
            Number = small;
            return JsonToken.Int;
        }
        end = _at;
        var isFloat = false;
        while (end < _text.Length && _text[end] is >= (byte)'0' and <= (byte)'9' or (byte)'-' or (byte)'+' or (byte)'.' or (byte)'e' or (byte)'E')
        {
            isFloat |= _text[end] is (byte)'.' or (byte)'e' or (byte)'E';
            end++;
        }
        if (end == _at || end - _at > 64) throw Fault("expected a value");
        Span<char> digits = stackalloc char[end - _at];
        for (var i = 0; i < digits.Length; i++) digits[i] = (char)_text[_at + i];
        if (!double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) throw Fault("this is not a number");
        _at = end;
        Number = number;
        return isFloat ? JsonToken.Float : JsonToken.Int;
    }

    private readonly string Unescape(ReadOnlySpan<byte> raw)
    {
        // Unescaped text has no more units than its source has bytes.
        var rented = raw.Length > 1024 ? System.Buffers.ArrayPool<char>.Shared.Rent(raw.Length) : null;
        Span<char> text = rented ?? stackalloc char[1024];
        var length = 0;
        while (raw.Length > 0)
        {
            var escape = raw.IndexOf((byte)'\\');
            if (escape < 0) escape = raw.Length;
            length += Strict.GetChars(raw[..escape], text[length..]);
            raw = raw[escape..];
            if (raw.Length == 0) break;
            if (raw.Length == 1) throw Fault("a string ends in the middle of an escape");
            var used = 2;
            switch (raw[1])
            {
                case (byte)'n':
                    text[length++] = '\n';
                    break;
                case (byte)'t':
                    text[length++] = '\t';
                    break;
                case (byte)'r':
                    text[length++] = '\r';
                    break;
                case (byte)'b':
                    text[length++] = '\b';
                    break;
                case (byte)'f':
                    text[length++] = '\f';
                    break;
                case (byte)'"' or (byte)'\\' or (byte)'/':
                    text[length++] = (char)raw[1];
                    break;
                case (byte)'u':
                    text[length++] = (char)Hex(raw, 2);
                    used = 6;
                    break;
                default:
                    throw Fault("a string holds an unknown escape");
            }
            raw = raw[used..];
        }
        var result = new string(text[..length]);
        if (rented is not null) System.Buffers.ArrayPool<char>.Shared.Return(rented);
        return result;
    }

    private readonly int Hex(ReadOnlySpan<byte> raw, int from)
    {
        if (from + 4 > raw.Length) throw Fault("a \\u escape needs four digits");
        var value = 0;
        for (var i = from; i < from + 4; i++)
        {
            int digit = raw[i] switch
            {
                >= (byte)'0' and <= (byte)'9' => raw[i] - '0',
                >= (byte)'a' and <= (byte)'f' => raw[i] - 'a' + 10,
                >= (byte)'A' and <= (byte)'F' => raw[i] - 'A' + 10,
                _ => throw Fault("a \\u escape needs four digits"),
            };
            value = (value << 4) | digit;
        }
        return value;
    }
}

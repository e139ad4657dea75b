namespace Cartouche.Runtime.Machine;

internal sealed partial class Interpreter
{
    private static readonly string[] NoTags = [];
    private readonly List<string> _lineTags = [];

    /// <summary>The text of the line just written, cleaned, with its newline.</summary>
    public string LineText()
    {
        // Most lines are one literal and a newline: their finished text is kept with the literal.
        if (_outCount == 2 && _out[1].Kind == OutKind.Newline && _out[0].Literal is { } literal) return literal.Line;
        var length = 0;
        for (var i = 0; i < _outCount; i++) length += _out[i].Text.Length;
        if (length == 0) return "";
        var rented = length > 1024 ? System.Buffers.ArrayPool<char>.Shared.Rent(length) : null;
        var buffer = rented is null ? stackalloc char[length] : rented.AsSpan(0, length);
        var used = 0;
        var inTag = false;
        for (var i = 0; i < _outCount; i++)
        {
            ref readonly var item = ref _out[i];
            switch (item.Kind)
            {
                case OutKind.BeginTag:
                    inTag = true;
                    break;
                case OutKind.EndTag:
                    inTag = false;
                    break;
                case OutKind.Text or OutKind.Blank or OutKind.Newline when !inTag:
                    item.Text.AsSpan().CopyTo(buffer[used..]);
                    used += item.Text.Length;
                    break;
            }
        }
        used = Machine.LineText.Clean(buffer[..used], buffer);
        var text = used == 0 ? "" : new string(buffer[..used]);
        if (rented is not null) System.Buffers.ArrayPool<char>.Shared.Return(rented);
        return text;
    }

    /// <summary>The tags of the line just written.</summary>
    public string[] LineTags()
    {
        if (_tagItems == 0) return NoTags;
        _lineTags.Clear();
        var first = -1;
        for (var i = 0; i < _outCount; i++)
        {
            ref readonly var item = ref _out[i];
            switch (item.Kind)
            {
                case OutKind.BeginTag or OutKind.EndTag:
                    AddTag(first, i);
                    first = item.Kind == OutKind.BeginTag ? i + 1 : -1;
                    break;
                case OutKind.Tag:
                    if (first < 0 && item.Text.Length > 0) _lineTags.Add(item.Text);
                    break;
            }
        }
        AddTag(first, _outCount);
        return _lineTags.Count == 0 ? NoTags : [.. _lineTags];
    }

    /// <summary>The tag between two items of the output, unless it is empty.</summary>
    private void AddTag(int first, int end)
    {
        if (first < 0) return;
        var text = TextFrom(first, end);
        if (text.Length > 0) _lineTags.Add(Machine.LineText.Clean(text));
    }
}

using System.Text;

namespace Cartouche.Runtime.Machine;

internal sealed partial class Interpreter
{
    private static readonly string[] NoTags = [];

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
        var tags = new List<string>();
        StringBuilder? open = null;
        for (var i = 0; i < _outCount; i++)
        {
            ref readonly var item = ref _out[i];
            switch (item.Kind)
            {
                case OutKind.BeginTag:
                    Close();
                    open ??= new StringBuilder();
                    break;
                case OutKind.EndTag:
                    Close();
                    open = null;
                    break;
                case OutKind.Tag:
                    if (open is null && item.Text.Length > 0) tags.Add(item.Text);
                    break;
                case OutKind.Text or OutKind.Blank or OutKind.Newline:
                    open?.Append(item.Text);
                    break;
            }
        }
        Close();
        return [.. tags];

        void Close()
        {
            if (open is not { Length: > 0 }) return;
            tags.Add(Machine.LineText.Clean(open.ToString()));
            open.Clear();
        }
    }
}

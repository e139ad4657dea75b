using System.Text;

namespace Cartouche.Runtime.Compiled;

/// <summary>Writes numbers, columns of numbers, and texts.</summary>
internal sealed class CompiledWriter(TextTable texts)
{
    private byte[] _bytes = new byte[1024];
    private int _count;

    /// <summary>A byte as it is.</summary>
    public void Byte(int value) => Append(1)[0] = (byte)value;

    /// <summary>A number from 0, seven bits a byte, the lowest first.</summary>
    public void Number(int value)
    {
        var bits = (uint)value;
        for (; bits >= 0x80; bits >>= 7) Byte((int)(bits | 0x80));
        Byte((int)bits);
    }

    /// <summary>Any number: small ones of either sign become small ones from 0.</summary>
    public void Signed(int value) => Number((value << 1) ^ (value >> 31));

    /// <summary>A text by its number.</summary>
    public void Text(string text) => Number(texts.Id(text));

    /// <summary>A text by its number, or none.</summary>
    public void TextOrNone(string? text) => Number(text is null ? 0 : texts.Id(text) + 1);

    /// <summary>One number of every row, all in as few bytes as the widest needs.</summary>
    public void Column<T>(T[] rows, Converter<T, int> number)
    {
        var numbers = Array.ConvertAll(rows, number);
        var (least, most) = (0, 0);
        foreach (var one in numbers) (least, most) = (Math.Min(least, one), Math.Max(most, one));
        var width = least >= sbyte.MinValue && most <= sbyte.MaxValue ? 1 : least >= short.MinValue && most <= short.MaxValue ? 2 : 4;
        Byte(width);
        var bytes = Append(numbers.Length * width);
        for (var row = 0; row < numbers.Length; row++)
            for (var at = 0; at < width; at++) bytes[(row * width) + at] = (byte)(numbers[row] >> (at * 8));
    }

    /// <summary>One text of every row.</summary>
    public void TextColumn<T>(T[] rows, Func<T, string> text) => Column(rows, row => texts.Id(text(row)));

    /// <summary>A section: the texts it added to the table, then what was written.</summary>
    public byte[] ToSection()
    {
        var section = new CompiledWriter(texts);
        section.Texts(texts.TakeNew());
        section.Append(_bytes.AsSpan(0, _count));
        return section._bytes[..section._count];
    }

    /// <summary>Texts in UTF-8; those it cannot hold, with half of a surrogate pair, in UTF-16, which a negative length tells.</summary>
    private void Texts(string[] added)
    {
        var encoded = added.Select(Encode).ToArray();
        Number(added.Length);
        Column(encoded, text => text.IsWide ? -text.Bytes.Length : text.Bytes.Length);
        foreach (var (bytes, _) in encoded) Append(bytes);
    }

    private void Append(ReadOnlySpan<byte> bytes) => bytes.CopyTo(Append(bytes.Length));

    private Span<byte> Append(int size)
    {
        if (size > _bytes.Length - _count) Array.Resize(ref _bytes, Math.Max(_count + size, _count * 2));
        _count += size;
        return _bytes.AsSpan(_count - size, size);
    }

    private static (byte[] Bytes, bool IsWide) Encode(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return Encoding.UTF8.GetString(bytes) == text ? (bytes, false) : ([.. text.SelectMany(unit => new[] { (byte)unit, (byte)(unit >> 8) })], true);
    }
}

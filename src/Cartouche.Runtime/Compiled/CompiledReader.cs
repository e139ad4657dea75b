using System.Buffers.Binary;
using System.Text;

namespace Cartouche.Runtime.Compiled;

/// <summary>Reads what <see cref="CompiledWriter"/> writes. Nothing is trusted: what is not there or out of bounds is a fault.</summary>
internal ref struct CompiledReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _bytes = bytes;

    public readonly bool IsAtEnd => _bytes.IsEmpty;

    public static StoryFormatException Damaged(string how) => new($"The compiled story is damaged: {how}. Compile it anew.");

    public static StoryFormatException OutOfRange() => Damaged("a number is out of range");

    public int Byte() => Take(1)[0];

    public int Number()
    {
        var bits = 0u;
        for (var shift = 0; shift < 35; shift += 7)
        {
            var next = Byte();
            bits |= (uint)(next & 0x7F) << shift;
            if (next < 0x80) return (int)bits;
        }
        throw OutOfRange();
    }

    /// <summary>A number from <paramref name="least"/> to <paramref name="most"/>.</summary>
    public int Number(int least, int most) => Number() is var number && number >= least && number <= most ? number : throw OutOfRange();

    public int Signed() => Number() is var bits ? (int)((uint)bits >> 1) ^ -(bits & 1) : 0;

    /// <summary>How many of something follow, each of at least one byte.</summary>
    public int Count() => Number(0, _bytes.Length);

    public string Text(IReadOnlyList<string> texts) => texts[Number(0, texts.Count - 1)];

    public string? TextOrNone(IReadOnlyList<string> texts) => Number(0, texts.Count) is > 0 and var id ? texts[id - 1] : null;

    public ReadOnlySpan<byte> Take(int count)
    {
        if (count < 0 || count > _bytes.Length) throw Damaged("it ends too early");
        var taken = _bytes[..count];
        _bytes = _bytes[count..];
        return taken;
    }

    /// <summary>As many numbers as there are rows, each from <paramref name="least"/> to <paramref name="most"/>.</summary>
    public int[] Column(int rows, int least = int.MinValue, int most = int.MaxValue)
    {
        var width = Byte();
        if (width is not (1 or 2 or 4)) throw OutOfRange();
        if (rows > _bytes.Length / width) throw Damaged("it ends too early");
        var bytes = Take(rows * width);
        var numbers = new int[rows];
        switch (width)
        {
            case 1:
                for (var row = 0; row < numbers.Length; row++) numbers[row] = (sbyte)bytes[row];
                break;
            case 2:
                for (var row = 0; row < numbers.Length; row++) numbers[row] = BinaryPrimitives.ReadInt16LittleEndian(bytes.Slice(row * 2, 2));
                break;
            default:
                for (var row = 0; row < numbers.Length; row++) numbers[row] = BinaryPrimitives.ReadInt32LittleEndian(bytes.Slice(row * 4, 4));
                break;
        }
        foreach (var number in numbers)
            if (number < least || number > most) throw OutOfRange();
        return numbers;
    }

    /// <summary>A text of every row.</summary>
    public string[] TextColumn(int rows, string[] texts)
    {
        var ids = Column(rows, 0, texts.Length - 1);
        var column = new string[rows];
        for (var row = 0; row < column.Length; row++) column[row] = texts[ids[row]];
        return column;
    }

    /// <summary>The texts of a section, after those of the sections before it.</summary>
    public string[] Texts(string[] before)
    {
        var count = Count();
        var lengths = Column(count);
        var texts = new string[before.Length + count];
        before.CopyTo(texts, 0);
        for (var i = 0; i < count; i++)
        {
            var length = lengths[i];
            texts[before.Length + i] = length >= 0 ? Encoding.UTF8.GetString(Take(length)) : WideText(Take(-length));
        }
        return texts;
    }

    /// <summary>Units as they are, halves of surrogate pairs among them.</summary>
    private static string WideText(ReadOnlySpan<byte> bytes)
    {
        var units = new char[bytes.Length / 2];
        for (var i = 0; i < units.Length; i++) units[i] = (char)(bytes[i * 2] | (bytes[(i * 2) + 1] << 8));
        return new string(units);
    }

    /// <summary>A copy of all that is left.</summary>
    public byte[] Rest() => Take(_bytes.Length).ToArray();
}

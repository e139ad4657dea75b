using System.Buffers.Binary;

namespace Cartouche.Runtime.Compiled;

/// <summary>Numbers of one width; reading one checks its bounds.</summary>
internal readonly ref struct Column(ReadOnlySpan<byte> bytes, int width, int least, int most)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private readonly int _width = width;
    private readonly int _least = least;
    private readonly uint _range = unchecked((uint)(most - least));

    public int this[int row]
    {
        get
        {
            var number = _width switch
            {
                1 => (sbyte)_bytes[row],
                2 => BinaryPrimitives.ReadInt16LittleEndian(_bytes[(row * 2)..]),
                _ => BinaryPrimitives.ReadInt32LittleEndian(_bytes[(row * 4)..]),
            };
            return unchecked((uint)(number - _least)) <= _range ? number : throw CompiledReader.OutOfRange();
        }
    }

    public int[] ToArray(int rows)
    {
        var numbers = new int[rows];
        for (var i = 0; i < numbers.Length; i++) numbers[i] = this[i];
        return numbers;
    }

    /// <summary>The texts the numbers stand for.</summary>
    public string[] ToTexts(int rows, string[] texts)
    {
        var result = new string[rows];
        for (var i = 0; i < result.Length; i++) result[i] = texts[this[i]];
        return result;
    }
}

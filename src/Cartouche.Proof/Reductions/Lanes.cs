using System.Runtime.InteropServices;

namespace Cartouche.Proof.Reductions;

/// <summary>Bits made wide: for each of them a number of all bits or none.</summary>
internal static class Lanes
{
    /// <summary>Eight numbers for each byte.</summary>
    public static readonly int[] All = Make();

    /// <summary>A number for each bit.</summary>
    public static void Widen(this ulong[] bits, Span<int> numbers)
    {
        var bytes = MemoryMarshal.AsBytes(bits.AsSpan());
        for (var i = 0; i * 8 < numbers.Length; i++) All.AsSpan(bytes[i] * 8, 8).CopyTo(numbers[(i * 8)..]);
    }

    private static int[] Make()
    {
        var lanes = new int[256 * 8];
        for (var bits = 0; bits < 256; bits++)
            for (var i = 0; i < 8; i++) lanes[(bits * 8) + i] = -(bits >> i & 1);
        return lanes;
    }
}

using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Cartouche.Proof.Storage;

/// <summary>Two numbers of nodes further down a tree.</summary>
internal readonly record struct Pair(int Left, int Right) : IInternKey<Pair>
{
    public ulong Hash => Hashing.Mix(((ulong)(uint)Left << 32) | (uint)Right);
}

/// <summary>Sixteen numbers of a state: the leaf of a tree.</summary>
internal readonly struct Chunk(Vector256<int> low, Vector256<int> high) : IInternKey<Chunk>
{
    public const int Size = 16;

    private readonly Vector256<int> _low = low;
    private readonly Vector256<int> _high = high;

    public ulong Hash
    {
        get
        {
            var (low, high) = (_low.AsUInt64(), _high.AsUInt64());
            // Four independent products, so that none waits for another.
            var first = (low[0] ^ BitOperations.RotateLeft(high[0] * 0x9E3779B97F4A7C15, 32)) * 0xFF51AFD7ED558CCD;
            var second = (low[1] ^ BitOperations.RotateLeft(high[1] * 0x9E3779B97F4A7C15, 32)) * 0xC4CEB9FE1A85EC53;
            var third = (low[2] ^ BitOperations.RotateLeft(high[2] * 0x9E3779B97F4A7C15, 32)) * 0xC2B2AE3D27D4EB4F;
            var fourth = (low[3] ^ BitOperations.RotateLeft(high[3] * 0x9E3779B97F4A7C15, 32)) * 0x165667B19E3779F9;
            return Hashing.Mix(first ^ BitOperations.RotateLeft(second, 17) ^ BitOperations.RotateLeft(third, 31) ^ BitOperations.RotateLeft(fourth, 47));
        }
    }

    public static Chunk From(ReadOnlySpan<int> values)
    {
        ref var first = ref MemoryMarshal.GetReference(values[..Size]);
        return new Chunk(Vector256.LoadUnsafe(ref first), Vector256.LoadUnsafe(ref first, 8));
    }

    public void CopyTo(Span<int> values)
    {
        ref var first = ref MemoryMarshal.GetReference(values[..Size]);
        _low.StoreUnsafe(ref first);
        _high.StoreUnsafe(ref first, 8);
    }

    /// <summary>All bits of all numbers.</summary>
    public static Chunk Full { get; } = new(Vector256<int>.AllBitsSet, Vector256<int>.AllBitsSet);

    /// <summary>Some bits of this, and beside them those of another.</summary>
    public Chunk Masked(Chunk kept, Chunk set) => new((_low & kept._low) | set._low, (_high & kept._high) | set._high);

    /// <summary>One of the numbers.</summary>
    public int this[int index] => index < 8 ? _low[index] : _high[index - 8];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Equals(Chunk other) => (_low ^ other._low | _high ^ other._high) == Vector256<int>.Zero;

    public override bool Equals(object? obj) => obj is Chunk other && Equals(other);

    public override int GetHashCode() => (int)Hash;
}

internal static class Hashing
{
    /// <summary>The finalizer of MurmurHash3 (Appleby): every bit in touches every bit out.</summary>
    public static ulong Mix(ulong x)
    {
        x ^= x >> 33;
        x *= 0xFF51AFD7ED558CCD;
        x ^= x >> 33;
        x *= 0xC4CEB9FE1A85EC53;
        return x ^ (x >> 33);
    }

    /// <summary>Of two numbers at a time; what they are multiplied by first keeps the chain between them short.</summary>
    public static ulong Of(ReadOnlySpan<int> values)
    {
        var hash = (ulong)values.Length * 0x9E3779B97F4A7C15;
        foreach (var pair in MemoryMarshal.Cast<int, ulong>(values)) hash = BitOperations.RotateLeft(hash ^ (pair * 0xFF51AFD7ED558CCD), 31) * 0xC2B2AE3D27D4EB4F;
        if ((values.Length & 1) != 0) hash = BitOperations.RotateLeft(hash ^ ((uint)values[^1] * 0xFF51AFD7ED558CCD), 31) * 0xC2B2AE3D27D4EB4F;
        return Mix(hash);
    }
}

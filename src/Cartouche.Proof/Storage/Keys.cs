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

/// <summary>Eight numbers of a state: the leaf of a tree.</summary>
internal readonly struct Chunk(Vector256<int> values) : IInternKey<Chunk>
{
    public const int Size = 8;

    public readonly Vector256<int> Values = values;

    public ulong Hash
    {
        get
        {
            var words = Values.AsUInt64();
            return Hashing.Mix(Hashing.Mix(words[0] ^ Hashing.Mix(words[1])) ^ (words[2] + Hashing.Mix(words[3] ^ 0x9E3779B97F4A7C15)));
        }
    }

    public static Chunk From(ReadOnlySpan<int> values) => new(Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(values)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Equals(Chunk other) => Values == other.Values;

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

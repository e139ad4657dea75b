namespace Cartouche.Fuzz.Driving;

/// <summary>Random draws that are the same everywhere for the same seed (SplitMix64).</summary>
internal sealed class Rng
{
    private ulong _state;

    public Rng(ulong seed, ulong stream = 0)
    {
        _state = seed * 0x9E3779B97F4A7C15UL;
        _state ^= Mix(stream + 0x632BE59BD9B4E019UL);
        Next();
    }

    /// <summary>0 to <paramref name="count"/> - 1.</summary>
    public int Below(int count) => (int)(Next() % (ulong)Math.Max(1, count));

    /// <summary>Both ends included.</summary>
    public int Between(int from, int to) => from + Below(to - from + 1);

    public bool Chance(int percent) => Below(100) < percent;

    public T Of<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    public ulong Next() => Mix(_state += 0x9E3779B97F4A7C15UL);

    /// <summary>A generator that depends on <paramref name="bytes"/> alone, so that an input replays without its number.</summary>
    public static Rng Of(ReadOnlySpan<byte> bytes)
    {
        var hash = 0xcbf29ce484222325UL;
        foreach (var b in bytes) hash = (hash ^ b) * 0x100000001b3UL;
        return new Rng(hash);
    }

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}

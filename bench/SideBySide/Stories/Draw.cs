namespace Cartouche.SideBySide.Stories;

/// <summary>Draws for the generator; its own, so that the story stays the same whatever .NET does with its Random.</summary>
internal sealed class Draw(uint seed)
{
    private ulong _state = seed + 0x9E3779B97F4A7C15UL;

    /// <summary>0 to <paramref name="count"/> - 1 (xorshift64*).</summary>
    public int Below(int count)
    {
        _state ^= _state >> 12;
        _state ^= _state << 25;
        _state ^= _state >> 27;
        return (int)((_state * 0x2545F4914F6CDD1DUL >> 33) % (ulong)count);
    }

    public int Between(int from, int to) => from + Below(to - from + 1);

    public bool Chance(int percent) => Below(100) < percent;

    public T Of<T>(IReadOnlyList<T> items) => items[Below(items.Count)];
}

namespace Cartouche.Stories.Generation;

/// <summary>A seeded source of choices (splitmix64), the same on every machine.</summary>
public sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A number from 0 to <paramref name="count"/> - 1.</summary>
    public int Below(int count) => (int)(Next() % (ulong)count);

    /// <summary>A number from <paramref name="low"/> to <paramref name="high"/>, both included.</summary>
    public int Between(int low, int high) => low + Below(high - low + 1);

    /// <summary>True <paramref name="percent"/> times in a hundred.</summary>
    public bool Chance(int percent) => Below(100) < percent;

    /// <summary>One of <paramref name="items"/>.</summary>
    public T Pick<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    /// <summary>One of <paramref name="items"/>.</summary>
    public T Among<T>(params ReadOnlySpan<T> items) => items[Below(items.Length)];

    /// <summary>One of the makers, each as often as its weight says.</summary>
    public T Weighted<T>(params ReadOnlySpan<(int Weight, Func<T> Make)> options)
    {
        var total = 0;
        foreach (var option in options) total += option.Weight;
        var at = Below(total);
        foreach (var option in options)
        {
            if (at < option.Weight) return option.Make();
            at -= option.Weight;
        }
        throw new InvalidOperationException("Weights do not add up.");
    }

    private ulong Next()
    {
        var z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}

namespace Cartouche.Runtime;

/// <summary>
/// Chance as ink's C# runtime has it: every draw takes the first number of a generator seeded afresh, so that the
/// same seed gives the same story on every machine.
/// </summary>
public sealed class InkChance : IChance
{
    private InkChance()
    {
    }

    /// <summary>The one instance; it holds no state.</summary>
    public static InkChance Instance { get; } = new();

    /// <inheritdoc />
    public int Random(ref ChanceState state, int count) => Next(ref state) % count;

    /// <inheritdoc />
    public int ListItem(ref ChanceState state, int count) => Next(ref state) % count;

    /// <inheritdoc />
    public int Shuffle(ref ChanceState state, ShuffleQuestion question)
    {
        Span<int> table = stackalloc int[KnuthRandom.TableSize];
        var random = new KnuthRandom(unchecked(question.PathHash + question.Round + state.StorySeed), table);
        Span<int> left = question.Count <= 256 ? stackalloc int[question.Count] : new int[question.Count];
        for (var i = 0; i < left.Length; i++) left[i] = i;
        var count = left.Length;
        for (var i = 0; ; i++)
        {
            var index = random.Next() % count;
            var picked = left[index];
            if (i == question.Step) return picked;
            left[(index + 1)..count].CopyTo(left[index..]);
            count--;
        }
    }

    private static int Next(ref ChanceState state)
    {
        Span<int> table = stackalloc int[KnuthRandom.TableSize];
        return state.PreviousRandom = new KnuthRandom(unchecked(state.StorySeed + state.PreviousRandom), table).Next();
    }
}

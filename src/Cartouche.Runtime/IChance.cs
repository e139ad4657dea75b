namespace Cartouche.Runtime;

/// <summary>
/// Answers every draw a story makes, so that a host may play by ink's own seeded chance, try every outcome in turn,
/// or let somebody decide. Answers must depend on the arguments alone for a story to replay the same way.
/// </summary>
public interface IChance
{
    /// <summary><c>RANDOM(a, b)</c>: a number from 0 to <paramref name="count"/> - 1, counted from <c>a</c>.</summary>
    int Random(ref ChanceState state, int count);

    /// <summary><c>LIST_RANDOM</c>: the position, from 0, of the item in the list's own order.</summary>
    int ListItem(ref ChanceState state, int count);

    /// <summary>A shuffle: the element, from 0 to <c>question.Count</c> - 1, to show next.</summary>
    int Shuffle(ref ChanceState state, ShuffleQuestion question);

    /// <summary>
    /// What the game decides rather than chance: which answer, from 0 to <paramref name="count"/> - 1, a function bound
    /// with <see cref="Story.BindAnswers"/> gives. Drawn like <see cref="Random"/> unless a host says otherwise.
    /// </summary>
    int Game(ref ChanceState state, int count) => Random(ref state, count);
}

/// <summary>What ink's chance remembers; part of every state and save.</summary>
public struct ChanceState : IEquatable<ChanceState>
{
    /// <summary>The story's seed. ink begins with one of 0 to 99.</summary>
    public int StorySeed { get; set; }

    /// <summary>The last number drawn, which the next draw is seeded with too; 0 at first.</summary>
    public int PreviousRandom { get; set; }

    /// <inheritdoc />
    public readonly bool Equals(ChanceState other) => StorySeed == other.StorySeed && PreviousRandom == other.PreviousRandom;

    /// <inheritdoc />
    public override readonly bool Equals(object? obj) => obj is ChanceState other && Equals(other);

    /// <inheritdoc />
    public override readonly int GetHashCode() => HashCode.Combine(StorySeed, PreviousRandom);

    /// <summary>Equality of both numbers.</summary>
    public static bool operator ==(ChanceState left, ChanceState right) => left.Equals(right);

    /// <summary>Inequality.</summary>
    public static bool operator !=(ChanceState left, ChanceState right) => !left.Equals(right);
}

/// <summary>What is asked when a shuffle moves on.</summary>
public readonly ref struct ShuffleQuestion
{
    private readonly ReadOnlySpan<int> _shown;

    internal ShuffleQuestion(int sequence, int pathHash, int count, int round, int step, ReadOnlySpan<int> shown)
    {
        Sequence = sequence;
        PathHash = pathHash;
        Count = count;
        Round = round;
        Step = step;
        _shown = shown;
    }

    /// <summary>Number of the shuffle within the program, from 0.</summary>
    public int Sequence { get; }

    /// <summary>Sum of the UTF-16 units of the sequence's path, which ink seeds it with.</summary>
    public int PathHash { get; }

    /// <summary>How many elements are shuffled.</summary>
    public int Count { get; }

    /// <summary>How often all elements have been shown before, from 0.</summary>
    public int Round { get; }

    /// <summary>How many elements this round has shown, from 0.</summary>
    public int Step { get; }

    /// <summary>Whether this round has already shown <paramref name="element"/>.</summary>
    public bool IsShown(int element) => (_shown[element >> 5] >> (element & 31) & 1) != 0;
}

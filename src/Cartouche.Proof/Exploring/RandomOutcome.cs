using Cartouche.Runtime;

namespace Cartouche.Proof.Exploring;

/// <summary>Chance that answers at random and remembers what it answered.</summary>
internal sealed class RandomOutcome(int seed) : IChance
{
    private readonly Random _random = new(seed);
    private readonly List<int> _answers = [];

    /// <summary>What was answered since <see cref="Reset"/>, in order: what a replay must answer.</summary>
    public IReadOnlyList<int> Answers => _answers;

    public void Reset() => _answers.Clear();

    /// <inheritdoc />
    public int Random(ref ChanceState state, int count) => Answer(_random.Next(count));

    /// <inheritdoc />
    public int ListItem(ref ChanceState state, int count) => Answer(_random.Next(count));

    /// <inheritdoc />
    public int Shuffle(ref ChanceState state, ShuffleQuestion question) => Answer(Unshown.At(question, _random.Next(Unshown.Count(question))));

    /// <inheritdoc />
    public int Game(ref ChanceState state, int count)
    {
        var answer = _random.Next(count);
        _answers.Add(~answer);
        return answer;
    }

    private int Answer(int answer)
    {
        _answers.Add(answer);
        return answer;
    }
}

using Cartouche.Runtime;

namespace Cartouche.Proof.Tests.Reference;

/// <summary>Chance that answers every draw with every outcome in turn, by a plain list of the draws made.</summary>
internal sealed class PlainChance : IChance
{
    private readonly List<(int Pick, int Count)> _draws = [];
    private int _at;

    /// <summary>How likely the outcomes drawn since <see cref="Reset"/> or <see cref="Next"/> are together.</summary>
    public double Weight => _draws.Aggregate(1.0, (weight, draw) => weight / draw.Count);

    /// <summary>What was answered, as a replay must answer it.</summary>
    public List<int> Answers { get; } = [];

    /// <summary>Begins with every first outcome.</summary>
    public void Reset()
    {
        _draws.Clear();
        Answers.Clear();
        _at = 0;
    }

    /// <summary>Moves on to the next outcomes; false when all were tried.</summary>
    public bool Next()
    {
        _at = 0;
        Answers.Clear();
        while (_draws.Count > 0)
        {
            var (pick, count) = _draws[^1];
            _draws.RemoveAt(_draws.Count - 1);
            if (pick + 1 == count) continue;
            _draws.Add((pick + 1, count));
            return true;
        }
        return false;
    }

    public int Random(ref ChanceState state, int count) => Answer(Draw(count));

    public int ListItem(ref ChanceState state, int count) => Answer(Draw(count));

    public int Shuffle(ref ChanceState state, ShuffleQuestion question)
    {
        var left = new List<int>();
        for (var element = 0; element < question.Count; element++)
            if (!question.IsShown(element)) left.Add(element);
        if (left.Count == 0) left.Add(0);
        return Answer(left[Draw(left.Count)]);
    }

    private int Draw(int count)
    {
        if (_at == _draws.Count) _draws.Add((0, count));
        return _draws[_at++].Pick;
    }

    private int Answer(int answer)
    {
        Answers.Add(answer);
        return answer;
    }
}

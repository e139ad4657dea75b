using Cartouche.Runtime;

namespace Cartouche.Proof.Exploring;

/// <summary>
/// Chance that answers every draw with every outcome in turn: a run asks, <see cref="Next"/> moves on to the next
/// combination, until none is left. All outcomes of a draw are equally likely, as ideal chance has it.
/// </summary>
internal sealed class EveryOutcome : IChance
{
    private int[] _answers = new int[8];
    private int[] _picks = new int[8];
    private int[] _counts = new int[8];
    private int _at;

    /// <summary>What was answered in this run, in order: what a replay must answer. The game's answers are complements, below 0.</summary>
    public ReadOnlySpan<int> Answers => _answers.AsSpan(0, Depth);

    /// <summary>How many draws the run has made.</summary>
    public int Depth { get; private set; }

    /// <summary>How likely these outcomes are together.</summary>
    public double Weight
    {
        get
        {
            var weight = 1.0;
            for (var i = 0; i < Depth; i++) weight /= _counts[i];
            return weight;
        }
    }

    /// <summary>Forgets all draws: the next run begins with every first outcome.</summary>
    public void Reset() => Depth = _at = 0;

    /// <summary>Moves on to the next combination; false when all were tried.</summary>
    public bool Next()
    {
        _at = 0;
        while (Depth > 0)
        {
            if (++_picks[Depth - 1] < _counts[Depth - 1]) return true;
            Depth--;
        }
        return false;
    }

    /// <inheritdoc />
    public int Random(ref ChanceState state, int count) => Answer(Draw(count));

    /// <inheritdoc />
    public int ListItem(ref ChanceState state, int count) => Answer(Draw(count));

    /// <inheritdoc />
    public int Shuffle(ref ChanceState state, ShuffleQuestion question) => Answer(Unshown.At(question, Draw(Unshown.Count(question))));

    /// <summary>What the game decides is tried in full too; it is written down as its complement, to be told from chance.</summary>
    public int Game(ref ChanceState state, int count) => ~Answer(~Draw(count));

    private int Draw(int count)
    {
        if (_at == Depth)
        {
            if (Depth == _picks.Length)
            {
                Array.Resize(ref _answers, Depth * 2);
                Array.Resize(ref _picks, Depth * 2);
                Array.Resize(ref _counts, Depth * 2);
            }
            _picks[Depth] = 0;
            _counts[Depth] = count;
            Depth++;
        }
        return _picks[_at++];
    }

    private int Answer(int answer) => _answers[_at - 1] = answer;
}

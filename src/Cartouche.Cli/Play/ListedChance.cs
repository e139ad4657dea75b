using Cartouche.Runtime;

namespace Cartouche.Cli.Play;

/// <summary>
/// Chance that answers what was written down, then as ink does. How many answers were given stands where ink keeps the
/// last number drawn, so that it goes back with the story wherever that looks ahead.
/// </summary>
public sealed class ListedChance(IReadOnlyList<int> draws) : IChance
{
    /// <inheritdoc />
    public int Random(ref ChanceState state, int count) => Next(ref state, count) ?? InkChance.Instance.Random(ref state, count);

    /// <inheritdoc />
    public int ListItem(ref ChanceState state, int count) => Next(ref state, count) ?? InkChance.Instance.ListItem(ref state, count);

    /// <inheritdoc />
    public int Shuffle(ref ChanceState state, ShuffleQuestion question) => Next(ref state, question.Count) ?? InkChance.Instance.Shuffle(ref state, question);

    private int? Next(ref ChanceState state, int count)
    {
        if (state.PreviousRandom < 0 || state.PreviousRandom >= draws.Count) return null;
        var draw = draws[state.PreviousRandom++];
        if (draw >= count) throw new UsageException(FormattableString.Invariant($"--choices: chance cannot answer {draw} here, only 0 to {count - 1}."));
        return draw;
    }
}

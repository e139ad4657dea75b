using Cartouche.Runtime;

namespace Cartouche.Cli.Play;

/// <summary>
/// Chance that answers what was written down, then as ink does. How many answers were given stands where ink keeps the
/// last number drawn, so that it goes back with the story wherever that looks ahead.
/// </summary>
/// <param name="draws">The answers; the game's are complements, below 0.</param>
public sealed class ListedChance(IReadOnlyList<int> draws) : IChance
{
    /// <summary>Whether the game decides something before anything else is drawn.</summary>
    public bool BeginsWithGame => draws.Count > 0 && draws[0] < 0;

    /// <inheritdoc />
    public int Random(ref ChanceState state, int count) => Next(ref state, count) ?? InkChance.Instance.Random(ref state, count);

    /// <inheritdoc />
    public int ListItem(ref ChanceState state, int count) => Next(ref state, count) ?? InkChance.Instance.ListItem(ref state, count);

    /// <inheritdoc />
    public int Shuffle(ref ChanceState state, ShuffleQuestion question) => Next(ref state, question.Count) ?? InkChance.Instance.Shuffle(ref state, question);

    /// <inheritdoc />
    public int Game(ref ChanceState state, int count) => Next(ref state, count, isGame: true) ?? InkChance.Instance.Random(ref state, count);

    private int? Next(ref ChanceState state, int count, bool isGame = false)
    {
        if (state.PreviousRandom < 0 || state.PreviousRandom >= draws.Count) return null;
        var draw = draws[state.PreviousRandom++];
        if (draw < 0 != isGame) throw new UsageException(isGame ? "--choices: the game is asked here, and its answers begin with g." : "--choices: chance is asked here, and an answer with a g is the game's.");
        if (isGame) draw = ~draw;
        if (draw >= count) throw new UsageException(FormattableString.Invariant($"--choices: {(isGame ? "the game" : "chance")} cannot answer {draw} here, only 0 to {count - 1}."));
        return draw;
    }
}

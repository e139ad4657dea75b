namespace Cartouche.Proof.Tests.Reference;

/// <summary>The chance of coming to some endings, by going round all states until nothing changes.</summary>
internal static class PlainFate
{
    /// <summary>Choices looked at until it is given up.</summary>
    private const long Patience = 20_000_000;

    private const double Settled = 1e-15;

    /// <summary>Where every choice is as likely as the next.</summary>
    /// <returns><see langword="null"/> where it does not settle.</returns>
    public static double? Uniform(PlainExplorer plain, Func<int, bool> isTarget) => Solve(plain, isTarget, Enumerable.Average);

    /// <summary>Where every choice is made so that they are least likely.</summary>
    /// <returns><see langword="null"/> where it does not settle.</returns>
    public static double? Least(PlainExplorer plain, Func<int, bool> isTarget) => Solve(plain, isTarget, Enumerable.Min);

    /// <summary>Where every choice is made so that they are most likely.</summary>
    /// <returns><see langword="null"/> where it does not settle.</returns>
    public static double? Most(PlainExplorer plain, Func<int, bool> isTarget) => Solve(plain, isTarget, Enumerable.Max);

    /// <summary>From below, where all three have their least fixed point; those found last come to their ends first.</summary>
    private static double? Solve(PlainExplorer plain, Func<int, bool> isTarget, Func<IEnumerable<double>, double> play)
    {
        var chances = new double[plain.States];
        var size = plain.Choices.Sum(choices => choices.Count) + 1;
        for (var round = 0; round < Patience / size; round++)
        {
            var change = 0.0;
            for (var state = plain.States - 1; state >= 0; state--)
            {
                if (plain.Choices[state].Count == 0) continue;
                var chance = play(plain.Choices[state].Select(choice => choice.Ways.Sum(way => way.Weight * (way.Target < 0 ? isTarget(~way.Target) ? 1 : 0 : chances[way.Target]))));
                change = Math.Max(change, Math.Abs(chance - chances[state]));
                chances[state] = chance;
            }
            if (change < Settled) return chances[0];
        }
        return null;
    }
}

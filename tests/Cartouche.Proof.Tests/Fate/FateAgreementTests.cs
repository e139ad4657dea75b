using Cartouche.Proof.Exploring;
using Cartouche.Proof.Fate;
using Cartouche.Proof.Tests.Generation;
using Cartouche.Proof.Tests.Reference;

namespace Cartouche.Proof.Tests.Fate;

/// <summary>Fate is what trying every strategy and solving dense equations says it is.</summary>
public sealed class FateAgreementTests
{
    private const double Exact = 1e-9;

    public static IEnumerable<TheoryDataRow<int, int>> Batches() => Trust.Batches(160);

    [Theory]
    [MemberData(nameof(Batches))]
    public void SmallStagedStoriesAgree(int first, int count) => Trust.Compare("fate of roles", first, count, seed => Compare(StagedStories.Make(seed)));

    private static bool Compare(string source)
    {
        var story = Staged.Compile(source, StagedStories.Playbill);
        var game = PlainGame.Explore(story.Program, knot => story.Directions.Find(knot)?.With?.ToArray());
        if (game.StrategyCount(7) > 600) return false;
        var fate = StoryFate.Run(story.Program, new FateOptions { Explore = new ExploreOptions { Workers = 1 } }, story.Directions, story.Playbill);
        Assert.True(fate.IsExact);
        Assert.InRange(fate.Error, 0, Exact);
        foreach (var name in new[] { "Dusk", "dawn" })
        {
            var ending = fate.Endings.SingleOrDefault(e => e.Name == name);
            if (ending is null) Assert.DoesNotContain(name, game.Ended);
            else CompareEnding(source, game, fate, ending, s => game.Ended[s] == name);
        }
        return true;
    }

    private static void CompareEnding(string source, PlainGame game, StoryFate fate, EndingFate ending, Func<int, bool> isTarget)
    {
        Near(game.Chance(0, [.. Enumerable.Repeat(-1, game.Count)], isTarget), ending.Uniform, "uniform");
        for (var coalition = 1; coalition <= 7; coalition = coalition == 7 ? 8 : coalition == 4 ? 7 : coalition * 2)
        {
            var chances = game.Strategies(coalition).Select(strategy => game.Chance(coalition, strategy, isTarget)).ToList();
            var (least, most) = coalition == 7 ? (ending.Least!.Value, ending.Most!.Value) : (ending.ByRole[Place(coalition)].Least, ending.ByRole[Place(coalition)].Most);
            Near(chances.Min(), least, $"least of {coalition}");
            Near(chances.Max(), most, $"most of {coalition}");
        }
        var powers = fate.Coalitions.Single(c => c.Ending == ending.Name);
        for (var coalition = 0; coalition <= 7; coalition++)
        {
            var set = coalition;
            Same(game.Strategies(set).Any(s => game.IsSure(set, s, isTarget)), Has(powers.CanForce, set), $"{set} can force");
            Same(game.Strategies(set).Any(s => game.Avoids(set, s, isTarget)), Has(powers.CanPrevent, set), $"{set} can prevent");
            Same(game.Strategies(set).Any(s => game.IsAlmostSure(set, s, isTarget)), Has(powers.CanForceAlmostSurely, set), $"{set} can force almost surely");
        }

        void Near(double expected, double actual, string what) => Assert.True(Math.Abs(expected - actual) < Exact, $"{ending.Name}, {what}: {actual:R} instead of {expected:R}\n{source}");

        void Same(bool expected, bool actual, string what) => Assert.True(expected == actual, $"{ending.Name}, {what}: {actual} instead of {expected}\n{source}");

        int Place(int bit) => System.Numerics.BitOperations.TrailingZeroCount(bit);

        // A coalition can what a part of it can.
        bool Has(IReadOnlyList<IReadOnlyList<string>> smallest, int set) => smallest.Any(part => part.All(role => (set >> fate.Roles.ToList().IndexOf(role) & 1) != 0));
    }
}

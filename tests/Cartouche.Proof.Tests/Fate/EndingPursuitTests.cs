using Cartouche.Proof.Exploring;
using Cartouche.Proof.Tests.Generation;
using Cartouche.Proof.Tests.Reference;

namespace Cartouche.Proof.Tests.Fate;

/// <summary>Whoever pursues an ending comes to it as often as fate says they can.</summary>
public sealed class EndingPursuitTests
{
    private static readonly ExploreOptions Alone = new() { Workers = 1 };

    public static IEnumerable<TheoryDataRow<int, int>> Batches() => Trust.Batches(160);

    /// <summary>The strategy is played out by the ordinary story, and its chance found by dense elimination.</summary>
    [Theory]
    [MemberData(nameof(Batches))]
    public void WhatIsPromisedIsKept(int first, int count) => Trust.Compare("pursuits", first, count, seed => Compare(StagedStories.Make(seed)));

    [Fact]
    public void AWayThatCanBePutOffForEverIsNot()
    {
        // To wait is as promising as to go, and never comes to anything.
        var story = Staged.Compile("-> a\n=== a\n+ [Wait] -> a\n+ [Go] -> b\n=== b\n+ [Back] -> a\n+ [On] -> won\n=== won\n-> END\n");
        var states = StoryStates.Explore(story.Program, Alone, story.Directions);
        var pursuit = states.Pursue(["reader"], "won")!;
        Assert.Equal(1, pursuit.Chance);
        Assert.Equal((2, 2), (pursuit.Best(1, [1, 2]), pursuit.Best(2, [1, 2])));
        Assert.Equal(1, pursuit.ChanceAfter(1, 1));
        Assert.Equal(1, pursuit.Best(1, [1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => pursuit.Best(1, [3]));
    }

    [Fact]
    public void WhoAndWhatMustBeKnown()
    {
        var story = Staged.Compile("+ [Go] -> END\n", "roles: { Ann: }\nendings: { Peace: }\n");
        var states = StoryStates.Explore(story.Program, Alone, story.Directions, story.Playbill);
        Assert.Equal(["Peace", "(opening)"], states.Endings);
        Assert.Equal(0, states.Pursue(["Ann"], "Peace")!.Chance);
        Assert.Throws<ArgumentException>(() => states.Pursue(["Ben"], "Peace"));
        Assert.Throws<ArgumentException>(() => states.Pursue(["Ann"], "War"));
        Assert.Null(StoryStates.Explore(story.Program, Alone with { MaxStates = 1 }, story.Directions, story.Playbill).Pursue(["Ann"], "Peace"));
    }

    private static bool Compare(string source)
    {
        var story = Staged.Compile(source, StagedStories.Playbill);
        var game = PlainGame.Explore(story.Program, knot => story.Directions.Find(knot)?.With?.ToArray());
        if (game.StrategyCount(7) > 600) return false;
        var states = StoryStates.Explore(story.Program, Alone, story.Directions, story.Playbill);
        var known = Enumerable.Range(0, game.Count).Select(state => state == 0 || game.Ended[state] is not null ? -1 : states.Find(game.SaveOf(state)) ?? -2).ToList();
        Assert.DoesNotContain(-2, known);
        string[] roles = ["Ann", "Ben", "Cid"];
        foreach (var name in new[] { "Dusk", "dawn" }.Intersect(game.Ended))
            foreach (var coalition in new[] { 1, 2, 4, 6, 7 })
            {
                var pursuit = states.Pursue([.. roles.Where((_, i) => (coalition >> i & 1) != 0)], name!)!;
                var strategy = Enumerable.Range(0, game.Count).Select(state => Own(state, coalition) is { Count: > 0 } own ? pursuit.Best(known[state], own) - 1 : -1).ToArray();
                var promised = game.Strategies(coalition).Max(other => game.Chance(coalition, other, s => game.Ended[s] == name));
                Assert.True(Math.Abs(promised - pursuit.Chance) < 1e-9, $"{name}, {coalition}: {pursuit.Chance} instead of {promised}\n{source}");
                var kept = game.Chance(coalition, strategy, s => game.Ended[s] == name);
                Assert.True(Math.Abs(promised - kept) < 1e-8, $"{name}, {coalition}: {kept} and not {promised} is kept\n{source}");
            }
        return true;

        List<int> Own(int state, int coalition) => state == 0 ? [] : [.. Enumerable.Range(1, game.Options[state].Count).Where(number => PlainGame.CanMake(coalition, game.Options[state][number - 1]))];
    }
}

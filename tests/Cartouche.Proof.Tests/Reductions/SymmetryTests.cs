using Cartouche.Proof.Exploring;
using Cartouche.Proof.Fate;
using Cartouche.Proof.Findings;
using Cartouche.Proof.Reductions;
using Cartouche.Proof.Tests.Exploring;
using Cartouche.Proof.Tests.Generation;
using Cartouche.Runtime;
using Cartouche.Runtime.Exploration;

namespace Cartouche.Proof.Tests.Reductions;

/// <summary>Of choices that are alike it counts how many were made; whatever tells them apart keeps them apart.</summary>
public sealed class SymmetryTests
{
    private static readonly StoryLimits Limits = new() { StepsPerTurn = 20_000, CallDepth = 200 };

    [Theory]
    [InlineData("* [One] It is one.\n-> hub\n* [Two] It is two.\n-> hub\n* [Three] It is three.\n-> hub\n", 4)]
    [InlineData("* One.\n-> hub\n* Two.\n-> hub\n* Three[.] and more.\n-> hub\n", 6)]
    [InlineData("* [One] It is one.\n-> hub\n* [Two] It is two.\n-> hub\n* {n > 5} Never. -> hub\n* [Three] It is three.\n-> hub\n* [Four] It is four.\n-> hub\n", 9)]
    [InlineData("* [One] It is one.\n~ n = 1\n-> hub\n* [Two] It is two.\n-> hub\n", 4)]
    [InlineData("* [One] It is one.\n~ n = 1\n-> hub\n* [Two] It is two.\n~ n = 1\n-> hub\n", 3)]
    [InlineData("* (one) [One] It is one.\n-> hub\n* (two) [Two] It is two.\n-> hub\n+ {one} [Again] -> hub\n", 4)]
    [InlineData("* [One] It is one.\n-> hub\n* [Two] It is two.\n-> hub\n+ {CHOICE_COUNT() > 1} [Again] -> hub\n", 4)]
    [InlineData("* [One] {n: Yes.}\n-> hub\n* [Two] {n: No.}\n-> hub\n", 4)]
    public void StatesOfAHub(string choices, int states)
    {
        var program = Sample.Compile("VAR n = 0\n-> hub\n=== hub\n" + choices + "+ [Leave {n}] -> END\n");
        var hub = Explorer.Explore(program);
        // Besides those of the hub there is the one ending.
        Assert.Equal(states + 1, hub.States);
        Assert.True(Explorer.Explore(program, new ExploreOptions { Reductions = ReductionSet.All & ~ReductionSet.Symmetry }).States >= hub.States);
    }

    [Fact]
    public void EveryLineOfLikeChoicesIsShown()
    {
        var program = Sample.Compile("-> hub\n=== hub\n* [One] It is one.\n-> hub\n* [Two] It is two.\n-> hub\n* [Three] It is three.\n-> hub\n+ [Leave] -> END\n");
        var check = StoryCheck.Run(program);
        Assert.Empty(check.Findings);
        Assert.True(check.Exploration.IsExhaustive);
    }

    public static IEnumerable<TheoryDataRow<int>> Batches() => Enumerable.Range(0, 4).Select(batch => new TheoryDataRow<int>(batch));

    [Theory]
    [MemberData(nameof(Batches))]
    public void HubStoriesAgree(int batch)
    {
        for (var i = 0; i < 40; i++)
        {
            var source = HubStories.Make((ulong)((batch * 40) + i));
            AgreementTests.Compare(source, null);
            var program = Sample.Compile(source);
            CompareFate(program, source);
            FollowWays(program, source);
        }
    }

    private static void CompareFate(StoryProgram program, string source)
    {
        var options = new ExploreOptions { Limits = Limits, MaxStates = 5_000, MaxOutcomes = 200 };
        var (with, without) = (StoryFate.Run(program, new FateOptions { Explore = options }), StoryFate.Run(program, new FateOptions { Explore = options with { Reductions = ReductionSet.None } }));
        if (!with.IsExact || !without.IsExact) return;
        foreach (var (one, other) in with.Endings.Zip(without.Endings))
            Assert.True(one.Name == other.Name && Math.Abs(one.Uniform - other.Uniform) < 1e-9 && Math.Abs(one.Least!.Value - other.Least!.Value) < 1e-9 && Math.Abs(one.Most!.Value - other.Most!.Value) < 1e-9, $"{one} instead of {other}\n{source}");
    }

    /// <summary>The noted way to each state comes to where just the choices of that state are on offer.</summary>
    private static void FollowWays(StoryProgram program, string source)
    {
        var exploration = Explorer.Explore(program, new ExploreOptions { Limits = Limits, MaxStates = 500, MaxOutcomes = 200 });
        var space = exploration.Space;
        var scribe = new Scribe(space.Codec, space.Stepper);
        var walker = new Stepper(program, new StoryOptions { Seed = 0, Limits = Limits });
        var (row, tree) = (new int[space.Codec.Store.Length], space.Codec.Store.NewTree());
        for (var state = 1; state < space.States.Count; state++)
        {
            space.Codec.Store.Read(space.States[state], tree, row);
            if (space.Codec.Rows[row[RowLayout.Frames]][0] < 0) continue;
            scribe.Load(row);
            var expected = Enumerable.Range(0, space.Stepper.ChoiceCount).Select(space.Stepper.ChoiceAddress).ToList();
            Assert.True(space.HasWay(state), $"No way to state {state} of {space.States.Count}\n{source}");
            var way = Trace.To(space, state);
            walker.Chance = new Reference.ScriptedChance([.. way.Steps.SelectMany(step => step.Outcomes)]);
            walker.Start();
            foreach (var step in way.Steps.Skip(1)) walker.Choose(step.Choice - 1);
            var met = Enumerable.Range(0, walker.ChoiceCount).Select(walker.ChoiceAddress).ToList();
            Assert.True(expected.SequenceEqual(met), $"{way}: {string.Join(' ', met)} instead of {string.Join(' ', expected)}\n{source}");
        }
    }
}

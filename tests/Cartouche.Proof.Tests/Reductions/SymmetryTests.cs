using Cartouche.Proof.Exploring;
using Cartouche.Proof.Findings;
using Cartouche.Proof.Reductions;
using Cartouche.Proof.Tests.Exploring;
using Cartouche.Proof.Tests.Generation;
using Cartouche.Proof.Tests.Reference;
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

    public static IEnumerable<TheoryDataRow<int, int>> Batches() => Trust.Batches(160);

    [Theory]
    [MemberData(nameof(Batches))]
    public void HubStoriesAgree(int first, int count) => Trust.Compare("hub stories", first, count, seed =>
    {
        var source = HubStories.Make(seed);
        FollowWays(Sample.Compile(source), source);
        return Agreement.Compare(source);
    });

    /// <summary>
    /// The noted way to each state comes to where just the choices of that state are on offer. To a state that came about
    /// by exchanging choices there may be none; then there is one to another that differs only in which choices share a call stack.
    /// </summary>
    private static void FollowWays(StoryProgram program, string source)
    {
        var exploration = Explorer.Explore(program, new ExploreOptions { Limits = Limits, MaxStates = 500, MaxOutcomes = 200 });
        var space = exploration.Space;
        var scribe = new Scribe(space.Codec, space.Stepper);
        var walker = new Stepper(program, new StoryOptions { Seed = 0, Limits = Limits });
        var stored = space.Codec.Store.NewRow();
        var (reached, exchanged) = (new HashSet<string>(), new List<string>());
        for (var state = 1; state < space.States.Count; state++)
        {
            space.Codec.Store.Read(space.States[state], stored);
            var row = stored.Row.ToArray();
            if (space.Codec.Rows[row[RowLayout.Frames]][0] < 0) continue;
            scribe.Load(row);
            var expected = Enumerable.Range(0, space.Stepper.ChoiceCount).Select(space.Stepper.ChoiceAddress).ToList();
            var likeness = $"{string.Join(' ', expected)} | {string.Join(' ', space.Codec.Layout.Slots.Select((_, i) => row[space.Codec.Layout.Columns[i]]))}";
            if (!space.HasWay(state))
            {
                exchanged.Add(likeness);
                continue;
            }
            reached.Add(likeness);
            var way = Trace.To(space, state);
            walker.Chance = new ScriptedChance([.. way.Steps.SelectMany(step => step.Outcomes)]);
            walker.Start();
            foreach (var step in way.Steps.Skip(1)) walker.Choose(step.Choice - 1);
            var met = Enumerable.Range(0, walker.ChoiceCount).Select(walker.ChoiceAddress).ToList();
            Assert.True(expected.SequenceEqual(met), $"{way}: {string.Join(' ', met)} instead of {string.Join(' ', expected)}\n{source}");
        }
        // Where a limit was met it may not have been come to.
        if (exploration.IsExhaustive) Assert.True(exchanged.TrueForAll(reached.Contains), $"No way to a state, nor to one like it\n{source}");
    }
}

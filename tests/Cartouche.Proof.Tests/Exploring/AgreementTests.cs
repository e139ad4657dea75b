using Cartouche.Proof.Endings;
using Cartouche.Proof.Exploring;
using Cartouche.Proof.Graphs;
using Cartouche.Proof.Reductions;
using Cartouche.Proof.Tests.Generation;
using Cartouche.Proof.Tests.Reference;
using Cartouche.Runtime;
using Cartouche.Stories.Generation;

namespace Cartouche.Proof.Tests.Exploring;

/// <summary>The explorer, with each reduction and without, finds what a plain search finds.</summary>
public sealed class AgreementTests
{
    private const int MaxStates = 4000;
    private static readonly StoryLimits Limits = new() { StepsPerTurn = 20_000, CallDepth = 200 };

    private static readonly ReductionSet[] Reductions = [ReductionSet.None, ReductionSet.DeadValues, ReductionSet.DeadValues | ReductionSet.ListItems, ReductionSet.Counts, ReductionSet.Turns, ReductionSet.DeadValues | ReductionSet.Symmetry, ReductionSet.All];

    public static IEnumerable<TheoryDataRow<int>> Batches() => Enumerable.Range(0, 3).Select(batch => new TheoryDataRow<int>(batch));

    [Theory]
    [MemberData(nameof(Batches))]
    public void SmallStoriesAgree(int batch)
    {
        for (var i = 0; i < 40; i++) Compare(SmallStories.Make((ulong)((batch * 40) + i)), null);
    }

    [Theory]
    [MemberData(nameof(Batches))]
    public void StoriesOfTheSuiteAgree(int batch)
    {
        for (var i = 0; i < 4; i++)
        {
            var story = StoryGenerator.Generate((ulong)((batch * 4) + i) + 7_000);
            Compare(story.Source, story.Files);
        }
    }

    /// <summary>Compares one story; false where the plain search does not come to an end.</summary>
    internal static bool Compare(string source, IReadOnlyDictionary<string, string>? files)
    {
        var program = Sample.Compile(source, files);
        var plain = PlainExplorer.Explore(program, Limits, MaxStates);
        foreach (var reductions in Reductions)
        {
            var exploration = Explorer.Explore(program, new ExploreOptions { Reductions = reductions, Workers = 2, Limits = Limits, StubExternals = true, MaxStates = 5 * MaxStates });
            var graph = new StateGraph(exploration.Space);
            var coverage = new Proof.Coverage.StoryCoverage(exploration.Space);
            var isFinite = plain.IsExhaustive;
            // With reductions an infinite story may become finite: then all that the plain search came to must be there.
            if (!isFinite && !exploration.IsExhaustive) continue;
            for (var address = 0; address < program.CodeSize; address++)
                Assert.True(isFinite ? plain.Run[address] == coverage.IsRun(address) : !plain.Run[address] || coverage.IsRun(address),
                    $"{reductions}: {program.PlaceAt(address)} {program.PlaceAt(address).Node.Path} is run {plain.Run[address]} by the plain search, {coverage.IsRun(address)} by the explorer\n{source}");
            var endings = graph.Endings.Where(e => e >= 0).Distinct().Order().ToList();
            if (!isFinite)
            {
                Assert.True(plain.Endings.TrueForAll(endings.Contains), $"{reductions}: endings are missing\n{source}");
                continue;
            }
            Assert.True(endings.SequenceEqual(plain.Endings.Order()), $"{reductions}: endings {string.Join(' ', endings)} instead of {string.Join(' ', plain.Endings.Order())}\n{source}");
            if (reductions == ReductionSet.None) Assert.True(exploration.States == plain.States - 1 + plain.Endings.Count, $"{exploration.States} states instead of {plain.States - 1} and {plain.Endings.Count} endings\n{source}");
            var proper = new ProperEndings(graph);
            var meant = graph.Endings.Select((ending, state) => (ending, state)).Where(e => e.ending >= 0 && proper.Contains(e.state)).Select(e => e.ending).ToHashSet();
            var isLocked = plain.Hopeless(meant.Contains).Count > 0;
            var hope = graph.CanReach(proper.Contains);
            Assert.True(isLocked == Enumerable.Range(0, graph.Count).Any(s => graph.Endings[s] < 0 && !hope[s]), $"{reductions}: soft-locked {isLocked} by the plain search\n{source}");
        }
        return plain.IsExhaustive;
    }
}

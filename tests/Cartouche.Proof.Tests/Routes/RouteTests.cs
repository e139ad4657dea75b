using Cartouche.Proof.Exploring;
using Cartouche.Proof.Findings;
using Cartouche.Proof.Routes;
using Cartouche.Proof.Tests.Generation;
using Cartouche.Proof.Tests.Reference;
using Cartouche.Runtime;
using Cartouche.Runtime.Exploration;
using Cartouche.Runtime.Tree;

namespace Cartouche.Proof.Tests.Routes;

/// <summary>Routes show all that an exploration shows, when the ordinary player plays them.</summary>
public sealed class RouteTests
{
    private static readonly StoryLimits Limits = new() { StepsPerTurn = 20_000, CallDepth = 200 };

    [Theory]
    [InlineData("Hello.\n-> END\n", 1, 1)]
    [InlineData("* [One] A.\n* [Two] B.\n* [Three] C.\n- D. -> END\n", 3, 3)]
    [InlineData("-> hub\n=== hub\n* [One] A. -> hub\n* [Two] B. -> hub\n+ [Out] -> END\n", 1, 1)]
    [InlineData("-> a\n=== a\nOnce{~.|!}\n+ {a < 3} [Again] On. -> a\n+ [Left] L. -> END\n+ [Right] R. -> END\n", 2, 2)]
    [InlineData("{RANDOM(1, 3):\n- 1: Sun.\n- 2: Moon.\n- 3: Rain.\n}\n-> END\n", 3, 3)]
    [InlineData("-> a\n=== a\n+ [In] In. -> cell\n+ [Out] -> END\n=== cell\n+ [Look] Walls. -> cell\n", 2, 2)]
    public void TheNumberOfRoutesIsTheLeast(string source, int count, int bound)
    {
        var routes = StoryRoutes.Find(Sample.Compile(source), new ExploreOptions { Workers = 1 });
        Assert.Equal((count, bound), (routes.Routes.Count, routes.LowerBound));
        Assert.True(routes.AreFewest);
    }

    public static IEnumerable<TheoryDataRow<int, int>> Batches() => Trust.Batches(80);

    [Theory]
    [MemberData(nameof(Batches))]
    public void RoutesShowAllThatCanBeShown(int first, int count) => Trust.Compare("routes of small stories", first, count, seed => Compare(SmallStories.Make(seed + 3_000)));

    [Theory]
    [MemberData(nameof(Batches))]
    public void RoutesThroughHubsShowAllThatCanBeShown(int first, int count) => Trust.Compare("routes of hub stories", first, count, seed => Compare(HubStories.Make(seed + 3_000)));

    [Fact]
    public void AnUnfinishedExplorationProvesNoBound()
    {
        var routes = StoryRoutes.Find(Sample.Compile("VAR n = 0\n-> a\n=== a\n~ n = n + 1\n+ [More] -> a\n+ {n > 1000} [Out] Out. -> END\n"), new ExploreOptions { MaxStates = 50 });
        Assert.Equal((0, false), (routes.LowerBound, routes.AreFewest));
        Assert.Single(routes.Routes);
    }

    /// <summary>Plays the routes by a stepper without reductions: they show the lines that a plain search shows, and make the choices it makes.</summary>
    private static bool Compare(string source)
    {
        var program = Sample.Compile(source);
        var plain = PlainExplorer.Explore(program, Limits, 3_000, 30_000);
        if (!plain.IsExhaustive) return false;
        var routes = StoryRoutes.Find(program, new ExploreOptions { Workers = 2, Limits = Limits, StubExternals = true });
        Assert.True(routes.Exploration.IsExhaustive, source);
        Assert.InRange(routes.LowerBound, 1, routes.Routes.Count);
        var (run, choices) = (new bool[program.CodeSize], new HashSet<Node>());
        var hope = plain.Hope();
        foreach (var route in routes.Routes)
        {
            Replay(program, route, run, choices);
            // It does not stop short of an ending.
            var last = plain.Follow(route)[^1];
            Assert.True(last < 0 || !hope[last], $"{route} comes to no ending\n{source}");
        }
        Same("lines", Lines(program, plain.Run), Lines(program, run), routes.Lines, source);
        Same("choices", [.. plain.Choices.SelectMany(c => c).Where(c => c.Point >= 0).Select(c => program.PlaceAt(c.Point).Node.Path)], [.. choices.Select(c => c.Path)], routes.Choices, source);
        return true;
    }

    private static void Same(string what, HashSet<string> expected, HashSet<string> actual, int count, string source)
    {
        Assert.True(expected.SetEquals(actual), $"The routes show the {what} {string.Join(", ", actual.Order(StringComparer.Ordinal))} instead of {string.Join(", ", expected.Order(StringComparer.Ordinal))}\n{source}");
        Assert.True(expected.Count == count, $"The routes are said to show {count} {what} and show {expected.Count}\n{source}");
    }

    /// <summary>Lines count, not their parts.</summary>
    private static HashSet<string> Lines(StoryProgram program, bool[] run)
    {
        var lines = new HashSet<string>();
        for (var address = 0; address < run.Length; address++)
            if (run[address] && program.PlaceAt(address) is { Kind: CodeKind.Text, Node: var node }) lines.Add($"{node.Span.File}:{node.Span.StartLine}");
        return lines;
    }

    /// <summary>Plays a route by a stepper without reductions, chance answering as the route says.</summary>
    private static void Replay(StoryProgram program, Trace route, bool[] run, HashSet<Node> choices)
    {
        var chance = new ScriptedOutcomes();
        var stepper = new Stepper(program, new StoryOptions { Seed = 0, Limits = Limits, StubExternals = true }) { Chance = chance };
        foreach (var step in route.Steps)
        {
            chance.Answers = new Queue<int>(step.Outcomes);
            if (step.Choice > 0) choices.Add(stepper.ChoicePoint(step.Choice - 1));
            if (step.Choice == 0) stepper.Start();
            else stepper.Choose(step.Choice - 1);
            Assert.Empty(chance.Answers);
            var trail = stepper.Trail;
            for (var i = 0; i + 2 < trail.Length; i += 2)
                for (var address = trail[i + 1]; address >= 0 && address <= trail[i + 2]; address++) run[address] = true;
        }
    }
}

using Cartouche.Proof.Exploring;
using Cartouche.Proof.Findings;
using Cartouche.Proof.Routes;
using Cartouche.Proof.Tests.Generation;
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

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void RoutesShowWhatTheExplorationShows(int batch)
    {
        var compared = 0;
        for (var i = 0; i < 25; i++)
            if (Compare(SmallStories.Make((ulong)((batch * 25) + i + 3_000)))) compared++;
        Assert.InRange(compared, 10, 25);
    }

    [Fact]
    public void AnUnfinishedExplorationProvesNoBound()
    {
        var routes = StoryRoutes.Find(Sample.Compile("VAR n = 0\n-> a\n=== a\n~ n = n + 1\n+ [More] -> a\n+ {n > 1000} [Out] Out. -> END\n"), new ExploreOptions { MaxStates = 50 });
        Assert.Equal((0, false), (routes.LowerBound, routes.AreFewest));
        Assert.Single(routes.Routes);
    }

    private static bool Compare(string source)
    {
        var program = Sample.Compile(source);
        var options = new ExploreOptions { Workers = 2, Limits = Limits, StubExternals = true, MaxStates = 3000 };
        var check = StoryCheck.Run(program, options);
        var routes = StoryRoutes.Find(program, options);
        if (!check.Exploration.IsExhaustive) return false;
        Assert.InRange(routes.LowerBound, 1, routes.Routes.Count);
        var run = new bool[program.CodeSize];
        foreach (var route in routes.Routes) Replay(program, route, run);
        for (var address = 0; address < run.Length; address++)
        {
            var place = program.PlaceAt(address);
            var isShown = place is { Kind: CodeKind.Text, Node: TextNode { Text: var text } } && text.Trim().Length > 0 && check.Coverage.IsRun(address);
            Assert.True(!isShown || IsLineRun(program, run, address), $"No route shows {place.Node.Path}\n{source}");
        }
        return true;
    }

    /// <summary>Lines count, not their parts.</summary>
    private static bool IsLineRun(StoryProgram program, bool[] run, int address)
    {
        if (run[address]) return true;
        var line = program.PlaceAt(address).Node.Span;
        for (var other = 0; other < run.Length; other++)
            if (run[other] && program.PlaceAt(other) is { Kind: CodeKind.Text, Node.Span: var span } && span.IsKnown && (span.File, span.StartLine) == (line.File, line.StartLine)) return true;
        return false;
    }

    /// <summary>Plays a route by a stepper without reductions, chance answering as the route says.</summary>
    private static void Replay(StoryProgram program, Trace route, bool[] run)
    {
        var chance = new Listed();
        var stepper = new Stepper(program, new StoryOptions { Seed = 0, Limits = Limits, StubExternals = true }) { Chance = chance };
        foreach (var step in route.Steps)
        {
            chance.Answers = new Queue<int>(step.Outcomes);
            if (step.Choice == 0) stepper.Start();
            else stepper.Choose(step.Choice - 1);
            Assert.Empty(chance.Answers);
            var trail = stepper.Trail;
            for (var i = 0; i + 2 < trail.Length; i += 2)
                for (var address = trail[i + 1]; address >= 0 && address <= trail[i + 2]; address++) run[address] = true;
        }
    }

    private sealed class Listed : IChance
    {
        public Queue<int> Answers { get; set; } = new();

        public int Random(ref ChanceState state, int count) => Answers.Dequeue();

        public int ListItem(ref ChanceState state, int count) => Answers.Dequeue();

        public int Shuffle(ref ChanceState state, ShuffleQuestion question) => Answers.Dequeue();
    }
}

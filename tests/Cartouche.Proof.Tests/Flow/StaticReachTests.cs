using Cartouche.Proof.Coverage;
using Cartouche.Proof.Exploring;
using Cartouche.Proof.Findings;
using Cartouche.Proof.Flow;
using Cartouche.Proof.Tests.Generation;
using Cartouche.Runtime;
using Cartouche.Stories.Generation;

namespace Cartouche.Proof.Tests.Flow;

/// <summary>What is proved unreachable without exploring is reached by no path.</summary>
public sealed class StaticReachTests
{
    private static readonly StoryLimits Limits = new() { StepsPerTurn = 20_000, CallDepth = 200 };

    /// <summary>Each of these goes on for ever, so that only what holds whatever is done can be said.</summary>
    [Theory]
    [InlineData("VAR key = false", "{key: Never.}")]
    [InlineData("VAR gold = 3", "~ gold = MIN(gold + 1, 9)\n{gold < 3: Never.}")]
    [InlineData("VAR gold = 3", "~ gold = (gold + 5) % 4\n{gold > 3: Never.}")]
    [InlineData("VAR mood = \"calm\"", "{n > 3:\n  ~ mood = \"cross\"\n}\n{mood == \"glad\": Never.}")]
    [InlineData("LIST things = lamp, key\nVAR held = ()", "~ held += lamp\n{held ? key: Never.}")]
    [InlineData("VAR a = 0", "{cellar: Never.}\n{false: -> cellar}")]
    [InlineData("VAR a = 0", "* {a > 0} [Never.] -> cellar")]
    [InlineData("VAR a = 0\nVAR b = 0", "{b > 0:\n  ~ a = 1\n}\n{a > 0:\n  ~ b = 1\n  Never.\n}")]
    [InlineData("VAR a = 0", "{cycle() > 2: Never.}")]
    public void ConditionsThatNeverHoldAreSeenThrough(string declarations, string lines)
    {
        var isSettled = !lines.Contains("cycle()", StringComparison.Ordinal);
        var check = StoryCheck.Run(Sample.Compile($"VAR n = 0\n{declarations}\n-> hall\n=== hall\n~ n++\n{lines}\n+ [On {{n}}] -> hall\n+ {{n > 5}} [Out {{n * 2}}] -> END\n=== cellar\nDark.\n-> END\n=== function cycle()\n~ return n mod 2\n"),
            new ExploreOptions { MaxStates = 300, Limits = Limits });
        Assert.False(check.Exploration.IsExhaustive);
        var missed = check.Findings.Where(f => f.Kind is FindingKind.UnreachableBranch or FindingKind.UnreachableLine or FindingKind.UnreachableChoice).ToList();
        Assert.Equal(isSettled, missed.Count > 0);
    }

    public static IEnumerable<TheoryDataRow<int>> Batches() => Enumerable.Range(0, 3).Select(batch => new TheoryDataRow<int>(batch));

    [Theory]
    [MemberData(nameof(Batches))]
    public void WhatPathsComeToIsReached(int batch)
    {
        for (var i = 0; i < 60; i++)
        {
            var seed = (ulong)((batch * 60) + i);
            Compare(SmallStories.Make(seed), null);
            Compare(HubStories.Make(seed), null);
            var story = StoryGenerator.Generate(seed + 11_000);
            Compare(story.Source, story.Files);
        }
    }

    private static void Compare(string source, IReadOnlyDictionary<string, string>? files)
    {
        var program = Sample.Compile(source, files);
        var coverage = new StoryCoverage(Explorer.Explore(program, new ExploreOptions { MaxStates = 3_000, MaxOutcomes = 100, Limits = Limits, StubExternals = true, Workers = 1 }).Space);
        var reach = new StaticReach(new FlowGraph(program.Tree), [], []);
        for (var address = 0; address < program.CodeSize; address++)
            Assert.True(!coverage.IsRun(address) || reach.Contains(program.PlaceAt(address).Node), $"{program.PlaceAt(address).Node.Path} is run\n{source}");
    }
}

using Cartouche.Proof.Exploring;
using Cartouche.Proof.Tests.Generation;
using Cartouche.Runtime;
using Cartouche.Stories;
using Cartouche.Stories.Comparing;
using Cartouche.Stories.Generation;
using Cartouche.Stories.Oracles;

namespace Cartouche.Proof.Tests.Findings;

/// <summary>The ordinary player, following a finding's trace, comes to what the finding says; so does inkjs.</summary>
public sealed class ReplayTests
{
    private static readonly StoryLimits Limits = new() { StepsPerTurn = 20_000, CallDepth = 200 };

    /// <summary>Wording that a choice shares with its outcome is told even in silence, and so the story looks ahead.</summary>
    [Fact]
    public void WhatIsDrawnWhileLookingAheadIsDrawnOnce()
    {
        var check = Check(Sample.Compile("-> a\n=== a\n+ One {RANDOM(1, 2)}.\n  {RANDOM(1, 3) == 3: -> b}\n  -> a\n+ Two.\n  -> a\n=== b\n# ending: Luck\n-> END\n"));
        Assert.Equal("(0)1(0 2)", Assert.Single(check.Endings).Trace?.Script);
    }

    public static IEnumerable<TheoryDataRow<int, int>> Batches() => Trust.Batches(160);

    public static IEnumerable<TheoryDataRow<int, int>> FewBatches() => Trust.Batches(20);

    [Theory]
    [MemberData(nameof(Batches))]
    public void TracesShowWhatTheyClaim(int first, int count) => Trust.Compare("replays of small stories", first, count, seed => Compare(Small(seed)));

    [Theory]
    [MemberData(nameof(Batches))]
    public void TracesThroughHubsShowWhatTheyClaim(int first, int count) => Trust.Compare("replays of hub stories", first, count, seed => Compare(Hub(seed)));

    [Theory]
    [MemberData(nameof(FewBatches))]
    public void TracesThroughTheSuiteShowWhatTheyClaim(int first, int count) => Trust.Compare("replays of the suite's generator", first, count, seed => Compare(Suite(seed)));

    [Fact]
    public void TracesThroughHandWrittenStoriesShowWhatTheyClaim() =>
        Trust.Compare("replays of hand-written stories", Trust.Sample(HandStories.All, 60), Name, path => Compare(InkSource.Read(path)));

    [Theory]
    [MemberData(nameof(FewBatches))]
    public void InkjsShowsWhatTracesClaim(int first, int count)
    {
        Assert.SkipWhen(Oracle.Missing is not null, Oracle.Missing ?? "");
        Trust.Compare("replays of small stories by inkjs", first, count, seed => CompareInkjs(Small(seed)), least: 5);
        // Hardly any of these has something wrong.
        Trust.Compare("replays of hub stories by inkjs", first, count, seed => CompareInkjs(Hub(seed)), least: 0);
    }

    [Fact]
    public void InkjsShowsWhatTracesThroughHandWrittenStoriesClaim()
    {
        Assert.SkipWhen(Oracle.Missing is not null, Oracle.Missing ?? "");
        var stories = HandStories.All.Where(path => !KnownDifferences.Covers("hand/" + Name(path), Aspect.Transcript)).ToList();
        Trust.Compare("replays of hand-written stories by inkjs", Trust.Sample(stories, 40), Name, path => CompareInkjs(InkSource.Read(path)));
    }

    private static bool Compare(InkSource source)
    {
        // Some of the stories written by hand are there for what the compiler says to them.
        if (new Subject(source).Program is not { } program) return false;
        var check = Check(program);
        foreach (var finding in check.Findings)
            if (finding.Trace is { } trace) new Replay(program, trace, Limits, source.Text).Shows(finding);
        foreach (var ending in check.Endings)
            if (ending.Trace is { } trace) new Replay(program, trace, Limits, source.Text).HasEnded();
        return true;
    }

    private static bool CompareInkjs(InkSource source)
    {
        // Some of the stories written by hand are there for what the compiler says to them.
        if (new Subject(source).Program is not { } program) return false;
        // What the game does is not the same there.
        return new Story(program).MissingExternals.Count == 0 && InkjsReplay.Compare(source, program, Check(program).Findings, Limits);
    }

    private static StoryCheck Check(StoryProgram program) => StoryCheck.Run(program, new ExploreOptions { Limits = Limits, MaxStates = 2_000, MaxOutcomes = 200, Workers = 2, StubExternals = true });

    private static InkSource Small(ulong seed) => new(SmallStories.Make(seed + 50_000));

    private static InkSource Hub(ulong seed) => new(HubStories.Make(seed + 50_000));

    private static InkSource Suite(ulong seed)
    {
        var story = StoryGenerator.Generate(seed + 50_000);
        return new InkSource("story.ink", story.Source, story.Files);
    }

    private static string Name(string path) => Path.GetRelativePath(SuiteFolder.Hand, path).Replace('\\', '/');
}

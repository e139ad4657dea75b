using Cartouche.Playbills;
using Cartouche.Playbills.Model;
using Cartouche.Proof.Claims;
using Cartouche.Proof.Exploring;
using Cartouche.Proof.Fate;
using Cartouche.Proof.Findings;
using Cartouche.Proof.Routes;

namespace Cartouche.Proof.Tests.Exploring;

/// <summary>A state space that does not fit ends in an honest report: nothing is proved of what was not explored.</summary>
public sealed class LimitTests
{
    /// <summary>Thirty rooms, each open once and remembered: a thousand million states, and an ending far away.</summary>
    private static readonly string Huge = "LIST seen = " + string.Join(", ", Enumerable.Range(0, 30).Select(i => $"s{i}")) + "\nVAR been = ()\n-> hub\n=== hub\n"
        + string.Concat(Enumerable.Range(0, 30).Select(i => $"* [Room {i}] Room {i}.\n  ~ been += s{i}\n  -> hub\n"))
        + "+ {LIST_COUNT(been) > 29} [Leave {been}] Out at last.\n  -> END\n";

    public static TheoryData<ExploreOptions, ExploreEnd> Limits => new()
    {
        { new ExploreOptions { MaxMemory = 8 << 20 }, ExploreEnd.Memory },
        { new ExploreOptions { MaxStates = 20_000 }, ExploreEnd.States },
        { new ExploreOptions { MaxTime = TimeSpan.FromSeconds(0.3) }, ExploreEnd.Time },
    };

    [Theory]
    [MemberData(nameof(Limits))]
    public void NothingIsProvedBeyondALimit(ExploreOptions options, ExploreEnd end)
    {
        var story = StagedStory.Compile(Huge, claims: [Claim("never ended(hub)"), Claim("possible ended(hub)"), Claim("always possible ended(hub)"), Claim("chance of ended(hub) >= 0.5"), Claim("inevitable ended(hub)")]);
        var check = StoryCheck.Run(story, options);
        Assert.Equal(end, check.Exploration.End);
        Assert.False(check.Exploration.IsExhaustive);
        Assert.DoesNotContain(check.Findings, f => f.Kind is FindingKind.SoftLock or FindingKind.UnreachableChoice or FindingKind.UnreachableLine or FindingKind.UnreachableEnding or FindingKind.ConstantCondition);
        Assert.All(check.Claims, answer => Assert.True(answer.Verdict is Verdict.Unknown or Verdict.NotFound, $"{answer.Claim} is {answer.VerdictName}"));
    }

    [Fact]
    public void MemoryIsKept()
    {
        var exploration = Explorer.Explore(Sample.Compile(Huge), new ExploreOptions { MaxMemory = 32 << 20 });
        Assert.Equal(ExploreEnd.Memory, exploration.End);
        Assert.InRange(exploration.Bytes, 1 << 20, 32 << 20);
    }

    [Fact]
    public void FateBecomesAnEstimateAndRoutesProveNoNumber()
    {
        var program = Sample.Compile(Huge);
        var options = new ExploreOptions { MaxStates = 5_000 };
        var fate = StoryFate.Run(program, new FateOptions { Explore = options, Runs = 200 });
        Assert.False(fate.IsExact);
        Assert.Empty(fate.Coalitions);
        Assert.Equal(0, StoryRoutes.Find(program, options).LowerBound);
    }

    private static PlacedText Claim(string text) => new(text, default);
}

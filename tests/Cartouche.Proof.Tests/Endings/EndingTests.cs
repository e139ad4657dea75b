using Cartouche.Proof.Exploring;
using Cartouche.Proof.Findings;

namespace Cartouche.Proof.Tests.Endings;

/// <summary>What endings are called, and which of those promised are never reached.</summary>
public sealed class EndingTests
{
    [Theory]
    [InlineData("* [One] -> a\n* [Two] -> a.b\n=== a\n# ending: Peace\n-> END\n= b\n-> END\n", "Peace <1>")]
    [InlineData("* [One] -> a\n* [Two] -> a.b\n=== a\n-> END\n= b\n* (lab) [On] Off. -> END\n", "a <1>; a.b <2,1>")]
    [InlineData("* [One] -> END\n* [Two] -> a\n=== a\n-> DONE\n", "(opening) <1>; a <2>")]
    [InlineData("-> a\n=== a\n* [On] -> b -> END\n=== b\n# ending: Within\n* [Back] ->->\n* [Off] -> END\n", "Within <1,2>; a <1,1>")]
    [InlineData("-> a\n=== a\n<- b\n-> DONE\n=== b\n* [One] -> a\n", "")]
    public void EndingsAreNamedByDirectionsOrByTheirKnots(string source, string expected) =>
        Assert.Equal(expected, Show(Check(source)));

    [Fact]
    public void EndingsComeInTheOrderOfThePlaybill()
    {
        var check = Check("* [One] -> a\n* [Two] -> b\n=== a\n# ending: War\n-> END\n=== b\n# ending: Peace\n-> END\n", "endings: { Peace: , War: }\n");
        Assert.Equal("Peace <2>; War <1>", Show(check));
        Assert.DoesNotContain(check.Findings, f => f.Kind == FindingKind.UnreachableEnding);
    }

    [Fact]
    public void APromisedEndingThatNoPathReachesIsFound()
    {
        const string Source = "VAR x = 0\n~ x = 1\n* {x > 1} [One] -> a\n* [Two] -> b\n=== a\n# ending: War\n-> END\n=== b\n# ending: Peace\n-> END\n";
        foreach (var playbill in new[] { null, "endings: { Peace: , War: }\n" })
        {
            var check = Check(Source, playbill);
            var finding = Assert.Single(check.Findings, f => f.Kind == FindingKind.UnreachableEnding);
            Assert.Equal(("unreachable-ending", 5, "a"), (finding.KindName, finding.Span.StartLine, finding.Path));
            Assert.Contains("'War'", finding.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void AnUnfinishedExplorationCallsNoEndingUnreachable()
    {
        var story = Staged.Compile("VAR n = 0\n-> a\n=== a\n~ n = n + 1\n+ [More] -> a\n+ {n > 1000} [Out] -> b\n=== b\n# ending: Out\n-> END\n");
        var check = StoryCheck.Run(story.Program, new ExploreOptions { MaxStates = 50 }, story.Directions);
        Assert.Empty(check.Findings);
        Assert.False(Assert.Single(check.Endings).IsReached);
    }

    private static StoryCheck Check(string source, string? playbill = null)
    {
        var story = Staged.Compile(source, playbill);
        return StoryCheck.Run(story.Program, new ExploreOptions { Workers = 1 }, story.Directions, story.Playbill);
    }

    private static string Show(StoryCheck check) => string.Join("; ", check.Endings.Select(e => $"{e.Name}{(e.IsReached ? $" <{e.Trace}>" : "")}"));
}

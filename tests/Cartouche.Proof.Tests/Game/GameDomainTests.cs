using Cartouche.Proof.Claims;
using Cartouche.Proof.Exploring;
using Cartouche.Proof.Fate;
using Cartouche.Proof.Findings;
using Cartouche.Proof.Routes;

namespace Cartouche.Proof.Tests.Game;

public sealed class GameDomainTests
{
    [Fact]
    public void ABoundIsWatchedOfAVariableThatIsOnlyPrinted()
    {
        var check = Check("VAR n = 0\n-> a\n=== a\nYou have {n}.\n~ n += 1\n+ [More] -> a\n+ [Out] -> END\n", "variables: { n: { least: 0, most: 5 } }\n");
        Assert.Single(check.Findings, f => f.Kind == FindingKind.OutOfBounds);
        Assert.True(check.Exploration.IsExhaustive);
    }

    [Fact]
    public void EveryAnswerOfTheGameIsTried()
    {
        var check = Check("EXTERNAL wind()\nVAR w = 0\n-> a\n=== a\n* [Look]\n  ~ w = wind()\n* {w > 2} [Never] -> END\n- {w > 2: Storm.|Calm.}\n-> END\n", "externals: { wind: { values: [1..3] } }\n", "possible w == 3", "never w == 4", "chance of w == 3 >= 0.3");
        Assert.Equal(["proved-modulo 1(g2)", "proved-modulo ", "proved-modulo "], check.Claims.Select(c => $"{c.VerdictName} {c.Trace}"));
        Assert.Contains("the game answers wind() as the playbill says", check.Claims[1].Assumptions);
        Assert.Contains("whatever the game decides it decides by equal chances", check.Claims[2].Assumptions);
    }

    [Fact]
    public void TextsAndNothingAreAnswersToo()
    {
        var check = Check("EXTERNAL colour()\nEXTERNAL ring()\n~ ring()\n{colour() == \"red\": Red. -> one}\nOther. -> END\n=== one\n* [Go] -> END\n", "externals:\n  colour: { values: [red, blue] }\n  ring: { values: [none] }\n");
        Assert.Empty(check.Findings);
    }

    [Fact]
    public void TheGameSetsVariablesBeforeTheStoryBegins()
    {
        var check = Check("VAR level = 1\n{level > 2: Hard.|Easy.}\n* [Go] -> END\n", "variables: { level: { values: [1, 2, 3] } }\n", "possible level == 3", "never level == 4");
        Assert.Empty(check.Findings);
        Assert.Equal(["proved-modulo (g2)", "proved-modulo "], check.Claims.Select(c => $"{c.VerdictName} {c.Trace}"));
    }

    [Fact]
    public void WordsForAListAreItsItems() =>
        Assert.Equal(Verdict.ProvedModulo, Check("LIST mood = (calm), wild\n{mood == wild: Wild.|Calm.}\n* [Go] -> END\n", "variables: { mood: { values: [calm, wild] } }\n", "possible mood == wild").Claims[0].Verdict);

    [Fact]
    public void ABoundedCounterIsFiniteAndItsBoundIsNoted()
    {
        var check = Check("VAR n = 0\n-> a\n=== a\n~ n = n + 1\n+ {n < 9} [More] -> a\n+ {n > 3} [Out] -> END\n", "variables: { n: { least: 0, most: 5 } }\n", "always n <= 5", "always n < 5");
        Assert.True(check.Exploration.IsExhaustive);
        var finding = Assert.Single(check.Findings, f => f.Kind == FindingKind.OutOfBounds);
        Assert.Equal((FindingSeverity.Note, "1,1,1,1,1"), (finding.Severity, finding.Trace?.Script));
        Assert.Equal("n counts as 5 beyond that", Assert.Single(check.Claims[0].Assumptions));
        Assert.Equal("1,1,1,1", check.Claims[1].Trace?.Script);
    }

    [Fact]
    public void TheNumberOfWorkersChangesNothing()
    {
        const string Source = "EXTERNAL wind()\nVAR n = 0\n-> a\n=== a\n~ n = n + wind()\n+ {n < 30} [More] -> a\n+ [Out] -> END\n";
        const string Playbill = "externals: { wind: { values: [1..3] } }\nvariables: { n: { most: 20 } }\n";
        var story = Staged.Story(Source, Playbill);
        var (one, three) = (StoryCheck.Run(story, new ExploreOptions { Workers = 1 }), StoryCheck.Run(story, new ExploreOptions { Workers = 3 }));
        Assert.Equal(one.Findings.Select(f => f.Message + f.Trace), three.Findings.Select(f => f.Message + f.Trace));
    }

    [Fact]
    public void FateAndRoutesFollowTheGameToo()
    {
        var story = Staged.Compile("EXTERNAL wind()\n{wind() == 3: -> storm}\n-> calm\n=== storm\nA storm.\n-> END\n=== calm\nCalm.\n-> END\n", "externals: { wind: { values: [1..4] } }\n");
        var fate = StoryFate.Run(story.Program, null, story.Directions, story.Playbill);
        Assert.Equal(0.25, fate.Endings.Single(ending => ending.Name == "storm").Uniform, 1e-9);
        Assert.Equal(2, StoryRoutes.Find(story.Program, playbill: story.Playbill).Lines);
    }

    private static StoryCheck Check(string source, string playbill, params string[] claims) => StoryCheck.Run(Staged.Story(source, playbill, claims), new ExploreOptions { Workers = 2 });
}

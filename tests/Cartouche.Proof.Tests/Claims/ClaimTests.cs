using Cartouche.Proof.Claims;
using Cartouche.Proof.Exploring;
using Cartouche.Proof.Findings;

namespace Cartouche.Proof.Tests.Claims;

public sealed class ClaimTests
{
    /// <summary>Gold is found once, in the cellar; the hall is come back to; one leaves for good.</summary>
    private const string House = """
        VAR gold = 0
        -> hall
        === hall
        * [Down] -> cellar
        + [Wait] -> hall
        + [Leave] -> farewell
        === cellar
        ~ gold = 2
        Gold! # reveals: treasure
        + [Up] -> hall
        === farewell
        # ending: Gone
        Goodbye. -> END
        """;

    [Theory]
    [InlineData("always gold >= 0", "proved", null)]
    [InlineData("always gold == 0", "refuted", "1")]
    [InlineData("never gold == 1", "proved", null)]
    [InlineData("never at(cellar)", "refuted", "1")]
    [InlineData("possible gold == 2 and at(farewell)", "proved", "1,1,2")]
    [InlineData("possible gold == 3", "refuted", null)]
    [InlineData("always possible ended(Gone)", "proved", null)]
    [InlineData("always possible at(cellar)", "refuted", "3")]
    [InlineData("inevitable ended(Gone)", "refuted", "2")]
    [InlineData("inevitable at(hall)", "proved", null)]
    [InlineData("at(hall) before at(cellar)", "proved", null)]
    [InlineData("at(cellar) before ended(Gone)", "refuted", "3")]
    [InlineData("gold == 2 before knows(reader, treasure)", "proved", null)]
    [InlineData("never knows(reader, treasure) and gold < 2", "proved", null)]
    [InlineData("chance of at(cellar) >= 0.5", "proved", null)]
    [InlineData("chance of at(cellar) > 0.5", "refuted", null)]
    [InlineData("chance of ended(Gone) >= 1", "proved", null)]
    [InlineData("reader can force ended(Gone)", "proved-modulo", null)]
    public void EachFormIsAnsweredByTheShortestWay(string claim, string verdict, string? trace)
    {
        var answer = Answer(House, claim);
        Assert.Equal((verdict, trace), (answer.VerdictName, answer.Trace?.Script));
    }

    [Fact]
    public void ARoundIsToldFromAnEnd()
    {
        var answer = Answer(House, "inevitable ended(Gone)");
        Assert.Equal("It can be put off for ever: the last step of this way can be repeated without end. With every choice as likely as the next it happens with probability 1 all the same.", answer.Message);
        Assert.StartsWith("This way ends without it.", Answer(House, "inevitable gold > 0").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ToLeaveAPlaceIsNotToBeThere()
    {
        Assert.Equal(Verdict.Proved, Answer(House, "never at(cellar) and at(hall)").Verdict);
        Assert.Equal(Verdict.Proved, Answer(House, "never at(hall) and ended(Gone)").Verdict);
    }

    [Fact]
    public void APlaceThatIsOnlyPassedThroughWasComeTo() =>
        Assert.Equal("1", Answer("-> a\n=== a\n* [Go] -> b\n=== b\nOn. -> c\n=== c\n* [Stop] -> END\n", "never at(b) and at(c)").Trace?.Script);

    [Fact]
    public void AFunctionCallLeavesThePlaceWhereItIs() =>
        Assert.Equal(Verdict.Proved, Answer("-> a\n=== a\n* [Go] {f()} -> b\n=== b\n* [Stop] -> END\n=== function f()\n~ return 1\n", "never at(a) and at(b)").Verdict);

    [Fact]
    public void LabelsArePlaces() =>
        Assert.Equal(Verdict.Proved, Answer("-> a\n=== a\n* (one) [One]\n* (two) [Two]\n- (met) Met.\n* [Stop] -> END\n", "always not at(a.one) or at(a.met)").Verdict);

    [Fact]
    public void ALabelledChoiceIsAPlaceOnceItIsMade() =>
        Assert.Equal("2", Answer("-> a\n=== a\n* (one) [One]\n* (two) [Two]\n- * [Stop] -> END\n", "never at(a.two)").Trace?.Script);

    [Fact]
    public void EvaluatingAConditionLeavesTheStoryAsItIs()
    {
        // The function counts its calls in a variable and in a cycle; neither shows.
        const string Source = "VAR n = 0\n-> a\n=== a\n+ {n == 0} [Go] -> a\n* {n > 0} [Never] -> END\n* [Stop] -> END\n=== function ask()\n~ n = n + 1\n{cycle:\n- ~ return true\n- ~ return false\n}\n";
        var check = Check(Source, null, "always ask()");
        Assert.Equal(Verdict.Proved, check.Claims[0].Verdict);
        Assert.Contains(check.Findings, f => f.Kind == FindingKind.UnreachableChoice);
    }

    [Fact]
    public void VariablesAreKeptAliveForClaims() =>
        Assert.Equal("1,1", Answer("VAR x = 0\n-> a\n=== a\n* [Set]\n  ~ x = 1\n* [Leave]\n- * [End] -> END\n", "never x == 1 and a == 1 and ended(a)").Trace?.Script);

    [Fact]
    public void AConditionThatFailsIsAFindingAndNoVerdict()
    {
        var check = Check("VAR x = 1\n-> a\n=== a\n* [Zero]\n  ~ x = 0\n  -> a\n* [Stop] -> END\n", null, "always 4 / x > 0");
        Assert.Equal(Verdict.Unknown, check.Claims[0].Verdict);
        Assert.Equal("1", Assert.Single(check.Findings, f => f.Kind == FindingKind.Claim).Trace?.Script);
    }

    [Fact]
    public void AConditionThatDrawsByChanceHasNoTruth() =>
        Assert.Contains("draws by chance", Answer(House, "possible RANDOM(1, 2) == 1").Message, StringComparison.Ordinal);

    [Fact]
    public void WhatNeedsLuckIsProvedModuloIdealChance()
    {
        var answer = Answer("VAR x = 0\n~ x = RANDOM(1, 6)\n* [Go] -> END\n", "possible x == 6");
        Assert.Equal(("proved-modulo", "(5)"), (answer.VerdictName, answer.Trace?.Script));
        Assert.Contains("chance is ideal", Assert.Single(answer.Assumptions), StringComparison.Ordinal);
    }

    [Fact]
    public void CuesAreAnAssumptionAndNoFinding()
    {
        var check = Check("VAR oil = 1\n~ oil = 2\n* [Go] -> END\n=== storm\n# cue: oil < 1\nA storm.\n->->\n", "", "always oil > 0");
        Assert.Equal("no cue or interrupt breaks in", Assert.Single(check.Claims[0].Assumptions));
        Assert.Empty(check.Findings);
    }

    [Theory]
    [InlineData("always gold < 1000", Verdict.NotFound)]
    [InlineData("possible gold > 1000", Verdict.NotFound)]
    [InlineData("always possible gold > 1000", Verdict.Unknown)]
    [InlineData("inevitable gold > 1000", Verdict.Unknown)]
    [InlineData("possible gold == 3", Verdict.Proved)]
    [InlineData("never gold == 3", Verdict.Refuted)]
    [InlineData("reader can force gold > 1000", Verdict.Unknown)]
    [InlineData("reader can force gold == 3", Verdict.ProvedModulo)]
    [InlineData("chance of gold > 1000 > 0.5", Verdict.Unknown)]
    public void AnUnfinishedExplorationProvesOnlyWhatItShows(string claim, Verdict verdict)
    {
        var story = Staged.Story("VAR gold = 0\n-> a\n=== a\n~ gold = gold + 1\n+ [More] -> a\n+ {gold > 2000} [Out] -> END\n", null, claim);
        var check = StoryCheck.Run(story, new ExploreOptions { MaxStates = 50 });
        Assert.False(check.Exploration.IsExhaustive);
        Assert.Equal(verdict, check.Claims[0].Verdict);
    }

    [Fact]
    public void OthersAndChanceAreAgainstWhoForces()
    {
        const string Source = "-> a\n=== a\n* [Hers # by: Ann] -> won\n* [His # by: Ben] -> lost\n=== won\n# ending: Won\n-> END\n=== lost\n# ending: Lost\n-> END\n";
        const string Playbill = "roles: { Ann: , Ben: }\n";
        Assert.Equal(Verdict.Refuted, Check(Source, Playbill, "Ann can force ended(Won)").Claims[0].Verdict);
        Assert.Equal(Verdict.ProvedModulo, Check(Source, Playbill, "Ann, Ben can force ended(Won)").Claims[0].Verdict);
    }

    [Fact]
    public void ConditionsAreNoPartOfTheStory()
    {
        var plain = StoryCheck.Run(Staged.Story(House, null));
        var asked = StoryCheck.Run(Staged.Story(House, null, "always hall + 1 > 0"));
        Assert.Equal(plain.Findings, asked.Findings);
        Assert.Equal(plain.Coverage.Lines(), asked.Coverage.Lines());
    }

    private static ClaimAnswer Answer(string source, string claim) => Check(source, null, claim).Claims[0];

    private static StoryCheck Check(string source, string? playbill, params string[] claims) => StoryCheck.Run(Staged.Story(source, playbill, claims), new ExploreOptions { Workers = 2 });

    /// <summary>What the wearer knows otherwise, the persona does not.</summary>
    [Fact]
    public void APersonaKnowsWhatItHasHeardItself()
    {
        var story = Staged.Story("-> a\n=== a\n# with: Ann, Ben\nANN: Secret. # reveals: f\n+ [On # by: Ben] -> END\n", "roles: { Ann: , Ben: }\npersonas: { Keeper: { worn_by: Ann } }\n", "never knows(Keeper, f)", "possible knows(Ann, f)");
        Assert.Equal(["proved", "proved"], StoryCheck.Run(story).Claims.Select(answer => answer.VerdictName));
    }

    /// <summary>A choice that lapses forces nobody.</summary>
    [Theory]
    [InlineData("Ann can force ended(Good)")]
    [InlineData("inevitable ended(Good)")]
    public void WhatMustHappenRestsOnChoicesBeingMadeInTime(string claim)
    {
        var story = Staged.Story("-> a\n=== a\n# with: Ann, Ben\n+ [go # by: Ben # within: 10s] -> good\n=== good\n# ending: Good\n-> END\n", "roles: { Ann: , Ben: }\n", claim);
        Assert.Contains("choices with a time limit are made in time", Assert.Single(StoryCheck.Run(story).Claims).Assumptions);
    }
}

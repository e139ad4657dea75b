using Cartouche.Proof.Exploring;
using Cartouche.Proof.Findings;

namespace Cartouche.Proof.Tests.Knowledge;

public sealed class KnowledgeTests
{
    private const string Playbill = """
        roles: { Ann: , Ben: , Cid: }
        personas: { Mask: { worn_by: Ann } }
        facts: { secret: { known_by: [Ben] } }
        """;

    [Theory]
    [InlineData("BEN: I know. # uses: secret", "")]
    [InlineData("ANN: I know. # uses: secret", "Ann 4:1 <>")]
    [InlineData("BEN: Listen. # reveals: secret\nANN: I know. # uses: secret", "")]
    [InlineData("ANN: I know. # uses: secret\nBEN: Listen. # reveals: secret", "Ann 4:1 <>")]
    [InlineData("BEN: Psst. # to: Cid # reveals: secret\nANN: I know. # uses: secret", "Ann 5:1 <>")]
    [InlineData("BEN: Psst. # to: Cid # reveals: secret\nCID: I know. # uses: secret", "")]
    [InlineData("BEN: (To himself.) # aside # reveals: secret\nANN: I know. # uses: secret", "Ann 5:1 <>")]
    [InlineData("A letter. # to: Ann # uses: secret", "Ann 4:1 <>")]
    [InlineData("A letter. # reveals: secret\nMASK: I know. # uses: secret", "")]
    [InlineData("A letter. # to: Mask # reveals: secret\nANN: I know. # uses: secret", "")]
    [InlineData("A letter. # to: Ann # reveals: secret\nMASK: I know. # uses: secret", "Mask 5:1 <>")]
    [InlineData("# uses: secret\nANN: Tags above a line belong to it.", "Ann 5:1 <>")]
    [InlineData("ANN: It goes <>\non. # uses: secret", "Ann 4:1 <>")]
    public void WhoSeesALineLearnsIt(string lines, string expected) => AssertFinds($"-> a\n=== a\n# scene: Here\n{lines}\n* [Stop] -> END\n", expected);

    [Theory]
    [InlineData("* [Tell # by: Ann # uses: secret] -> END", "Ann 3:1 <1>")]
    [InlineData("* [Tell # by: Ben # uses: secret] -> END", "")]
    [InlineData("* [Ask # by: Ann # reveals: secret]\n- ANN: I see. # uses: secret\n-> END", "")]
    public void WhoChoosesMustKnow(string choice, string expected) => AssertFinds($"-> a\n=== a\n{choice}\n", expected);

    [Fact]
    public void OnlyThosePresentHear() =>
        AssertFinds("-> a\n=== a\n# with: Ben, Cid\nBEN: Listen. # reveals: secret\n* [On] -> b\n=== b\n# with: Ann, Cid\nCID: I know. # uses: secret\nANN: So do I. # uses: secret\n-> END\n", "Ann 9:1 <1>");

    [Fact]
    public void AKnotThatDoesNotSayWhoIsPresentKeepsThoseWhoWere() =>
        AssertFinds("-> a\n=== a\n# with: Ben, Cid\nHere. -> told -> b\n=== told\nBEN: Listen. # reveals: secret\n->->\n=== b\nANN: I know. # uses: secret\n-> END\n", "Ann 9:1 <>");

    [Fact]
    public void WhatIsKnownDependsOnTheWay() =>
        AssertFinds("-> a\n=== a\n* [Hear]\n  BEN: Listen. # reveals: secret\n* [Leave]\n- ANN: I know. # uses: secret\n-> END\n", "Ann 6:3 <2>");

    [Fact]
    public void WithoutRolesTheReaderMustKnow()
    {
        const string Source = "-> a\n=== a\n* [Hear]\n  There is a secret. # reveals: secret\n* [Leave]\n- As you know. # uses: secret\n-> END\n";
        var finding = Assert.Single(StoryCheck.Run(Staged.Story(Source, "facts: { secret: }")).Findings);
        Assert.Equal((FindingKind.Knowledge, "This draws on 'secret', which the reader cannot know yet.", "2"), (finding.Kind, finding.Message, finding.Trace?.Script));
        Assert.Empty(StoryCheck.Run(Staged.Story(Source, null)).Findings);
    }

    private static void AssertFinds(string source, string expected)
    {
        var found = StoryCheck.Run(Staged.Story(source, Playbill), new ExploreOptions { Workers = 2 }).Findings.Where(f => f.Kind == FindingKind.Knowledge);
        Assert.Equal(expected, string.Join("; ", found.Select(f => $"{f.Message.Split(' ')[0]} {f.Span.StartLine}:{f.Span.StartColumn} <{f.Trace}>")));
    }

    [Fact]
    public void SpeakersAndChoosersAreToldApart()
    {
        var messages = StoryCheck.Run(Staged.Story("ANN: I know. # uses: secret\n* [Tell # by: Cid # uses: secret] -> END\n", Playbill)).Findings.Select(f => f.Message);
        Assert.Equal(["Ann speaks of 'secret' without knowing it yet.", "Cid may choose this without knowing 'secret' yet."], messages);
    }
}

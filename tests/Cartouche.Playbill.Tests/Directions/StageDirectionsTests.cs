using Cartouche.Ink;
using Cartouche.Playbills.Directions;
using Cartouche.Playbills.Tests.Support;

namespace Cartouche.Playbills.Tests.Directions;

public class StageDirectionsTests
{
    private static string[] Faults(string ink) => [.. Sample.Stage(ink).Directions.Diagnostics.Select(Sample.Place)];

    [Fact]
    public void FlowsHaveTheirSceneAndWhoIsPresent()
    {
        var directions = Sample.Stage().Directions;
        Assert.Equal(["", "hall", "out", "out.peace", "out.war"], directions.Flows.Select(flow => flow.Path));
        Assert.Equal(("The hall", "Ann, Ben"), (directions.Find("hall")!.Scene, string.Join(", ", directions.Find("hall")!.With!)));
        Assert.Equal((null, "Peace"), (directions.Find("out.peace")!.Scene, directions.Find("out.peace")!.Ending));
        Assert.Equal(["Peace", "War"], directions.Endings);
        Assert.Empty(directions.Diagnostics);
    }

    [Fact]
    public void AStitchHasWhatItsKnotSays()
    {
        var directions = Sample.Stage("-> k\n== k\n# scene: A hill\n# with: ann\n# ending: War\n# interrupt\nUp. -> s\n= s\n# scene: A valley\nDown. -> END\n").Directions;
        var stitch = directions.Find("k.s")!;
        Assert.Equal(("A valley", "Ann", "War", false), (stitch.Scene, Assert.Single(stitch.With!), stitch.Ending, stitch.IsInterrupt));
        Assert.True(directions.Find("k")!.IsInterrupt);
    }

    [Fact]
    public void ACueHasItsConditionAndOptions()
    {
        var staged = Sample.Stage("VAR gold = 0\n-> DONE\n== k\n# cue: gold > 3 and gold < 9\n# cue-once\n# cue-priority: 2\nNow. ->->\n", "title: Cues\n");
        Assert.Empty(staged.Diagnostics);
        var cue = staged.Directions.Find("k")!.Cue!;
        Assert.Equal(("gold > 3 and gold < 9", true, 2), (cue.Condition.Source.Text, cue.IsOnce, cue.Priority));
        Assert.NotNull(staged.ClaimSource.FunctionOf(cue.Condition));
    }

    [Fact]
    public void PlacesAreKnownByEveryName()
    {
        var directions = Sample.Stage().Directions;
        Assert.Equal(["hall", "hall.leave", "hall.late", "out", "out.peace", "out.peace.gate", "out.war"], directions.Places);
        Assert.Equal("out.peace.gate", directions.FindPlace("out.gate"));
        Assert.Null(directions.FindPlace("gate"));
        Assert.Null(directions.FindPlace("roll"));
    }

    [Theory]
    [InlineData("A whisper. # to: Ben, Ann\n")]
    [InlineData("# to: ben\nA whisper.\n")]
    [InlineData("ANN: Hm. # aside # uses: secret\n")]
    [InlineData("# aside\nANN: Hm.\n")]
    [InlineData("* ANN: Hm. # aside\n- \n")]
    [InlineData("* [Speak] ANN: Hm. # uses: secret\n- x\n")]
    [InlineData("* [Speak] Well. # reveals: secret\n- x\n")]
    [InlineData("* [Go # by: Ann # within: 30s] -> k\n== k\n-> END\n")]
    [InlineData("* Go # vote\n- x\n")]
    [InlineData("He knows. # to: Ben # uses: secret\n")]
    [InlineData("- (top) OLD WOMAN: Ah. # aside\n")]
    [InlineData("{true:\n    ANN: Hm. # aside\n}\n")]
    [InlineData("ANN: {true: a # aside | b}\n")]
    [InlineData("# title: The Hall # music # author: me\nText # loud\n")]
    [InlineData("VAR who = \"Nobody\"\nWords # to: {who}\n")]
    [InlineData("# scene: Here\n# with: Ann\n# ending: Peace\nText\n")]
    public void WhatIsWellDirectedIsLeftAlone(string ink) => Assert.Empty(Faults(ink));

    [Theory]
    [InlineData("A # to: Bem, Ann\n", "CT1201 1:9-12")]
    [InlineData("{true: A # to: Bem }\n", "CT1201 1:16-19")]
    [InlineData("A # reveals: secrets\n", "CT1102 1:14-21")]
    [InlineData("-> k\n== k\n# ending: Pease\n-> END\n", "CT1103 3:11-16")]
    [InlineData("A # vote\n", "CT1204 1:5-9")]
    [InlineData("* [A # scene: B]\n- x\n", "CT1204 1:8-16")]
    [InlineData("* [A # aside]\n- x\n", "CT1204 1:8-13")]
    [InlineData("-> k\n== k\n-> s\n= s\n# cue: true\n-> END\n", "CT1204 5:3-12")]
    [InlineData("== k\nText\n# ending: War\n-> END\n", "CT1204 3:3-14")]
    [InlineData("* [A] # uses: secret\n- x\n", "CT1202 1:7-21")]
    [InlineData("* [A] B # by: Ann # vote\n- x\n", "CT1202 1:9-18|CT1202 1:19-25")]
    [InlineData("A # within: never\n", "CT1203 1:5-18")]
    [InlineData("A # uses: secret\n", "CT1205 1:5-17")]
    [InlineData("A # to: B\\em\n", "CT1201 1:3-13")]
    [InlineData("== k\n# cue: gold >\nA -> END\n", "CT0131 2:14-14")]
    public void WhatIsIllDirectedIsReportedInItsPlace(string ink, string expected) =>
        Assert.Equal(expected.Split('|'), Faults(ink));

    [Fact]
    public void AFaultOfACuesInkIsInTheCue()
    {
        var faults = Sample.Stage("VAR gold = 1\n-> DONE\n== k\n# cue: golt > 3\nA -> END\n", "title: Cues\n").Diagnostics;
        Assert.Equal(["CT0203 4:8-12"], faults.Select(Sample.Place));
        Assert.Equal("gold", faults[0].Fix!.NewText);
    }

    [Theory]
    [InlineData("* [Stay] # by: Ann\n- x\n", "* [Stay # by: Ann]")]
    [InlineData("* Stay[] now. # by: Ann -> k\n== k\n-> END\n", "* Stay[ # by: Ann] now. -> k")]
    [InlineData("* [Stay] # vote // quickly\n- x\n", "* [Stay # vote] // quickly")]
    public void ADirectionAfterAChoiceIsMovedIntoIt(string ink, string expected)
    {
        var fix = Sample.Stage(ink).Directions.Diagnostics[0].Fix!;
        var line = ink.Split('\n')[0];
        Assert.Equal(expected, line[..(fix.Span.StartColumn - 1)] + fix.NewText + line[(fix.Span.EndColumn - 1)..]);
    }

    [Fact]
    public void WithoutAPlaybillTagsMayMeanAnythingElse()
    {
        var story = InkCompiler.Compile("* [A] # by: x\n- # ending: y\n# cue-once\n");
        Assert.Empty(StageDirections.Check(story).Diagnostics);
    }

    [Fact]
    public void NamesAreCheckedOnlyAgainstSectionsThePlaybillHas() =>
        Assert.Empty(Sample.Stage("A # to: Zoe # reveals: x\n-> k\n== k\n# ending: y\n-> END\n", "title: Alone\n").Diagnostics);

    [Fact]
    public void FaultsComeFileByFile()
    {
        var includes = new Ink.Source.MemoryIncludes(new Dictionary<string, string> { ["a.ink"] = "A # to: Zed\n" });
        var story = InkCompiler.Compile("INCLUDE a.ink\nB # to: Zed\n", new CompileOptions { FileName = "story.ink", Includes = includes });
        Assert.Equal(["story.ink:2", "a.ink:1"], StageDirections.Check(story, Sample.Hall).Diagnostics.Select(fault => $"{fault.Span.File}:{fault.Span.StartLine}"));
    }

    [Fact]
    public void ABrokenStoryIsReadAsFarAsItGoes() =>
        Assert.Equal("Peace", StageDirections.Check(InkCompiler.Compile("{)\n== k\n# ending: Peace\n-> END\n"), Sample.Hall).Find("k")!.Ending);

    [Fact]
    public void NoDamageToAStoryIsMoreThanAFault()
    {
        var ink = string.Concat(Directory.GetFiles(Repository.PathOf("stories", "medallion", "scenes"), "*.ink").Order(StringComparer.Ordinal).Select(File.ReadAllText));
        var random = new Random(1);
        const string Marks = "{}[]#:*+-=<>|~\\/\"\n\t() ";
        for (var round = 0; round < 150; round++)
        {
            var start = random.Next(ink.Length - 4000);
            var text = new System.Text.StringBuilder(ink, start, 4000, 5000);
            for (var i = 0; i < 1 + round % 10; i++)
            {
                var at = random.Next(text.Length);
                if (random.Next(3) == 0) text.Remove(at, Math.Min(random.Next(40), text.Length - at));
                else text.Insert(at, Marks[random.Next(Marks.Length)]);
            }
            var story = InkCompiler.Compile(text.ToString());
            Assert.All(StageDirections.Check(story, Sample.Hall).Diagnostics, fault => Assert.True(fault.Span.IsKnown));
            PlaybillDraft.Write(story);
        }
    }

    [Theory]
    [InlineData("{true: ", "}", 240)]
    [InlineData("{a|", "}", 240)]
    [InlineData("# to: Ann ", "", 20_000)]
    public void DeepAndLongStoriesAreReadToo(string open, string close, int times) =>
        Sample.Stage(string.Concat(Enumerable.Repeat(open, times)) + "x # aside" + string.Concat(Enumerable.Repeat(close, times)) + "\n");
}

using Cartouche.Playbills;
using Cartouche.Playbills.People;
using Cartouche.Stage.Canons;
using Cartouche.Stage.Chronicles;
using Cartouche.Stage.House;
using Cartouche.Stage.Tests.Support;

namespace Cartouche.Stage.Tests.Canons;

public sealed class CanonTests
{
    private const string Playbill = "title: The Hall\nroles: { Ann: , Ben: }\n";

    private const string Story = """
        -> hall
        === hall
        # scene: The hall
        # with: Ann, Ben
        It is dark.
        ANN: I know the way. # aside
        * [Ask # by: Ann] ANN: Who is there?
        * [Hide # by: Ann] She hides.
        - * [Answer # by: Ann, Ben] BEN: Nobody. # loud
        - * [Stay # vote] They stay.
        * [Go # vote] They go.
        * [Wait # by: Ben # within: 30s] They wait.
        - -> over
        === over
        # ending: Dawn
        It is day.
        -> END
        === knock
        # interrupt
        Three knocks.
        ->->

        """;

    private static readonly DateTimeOffset Noon = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void APlaythroughIsRecordedAsAFileThatIsReadAsItWasWritten()
    {
        var canon = CanonRecorder.FromChoices(Staged(), "dawn", [1, 1, 2]);
        Assert.Equal(("dawn", "The Hall", 0, "Dawn", 3, 6), (canon.Name, canon.Title, canon.Seed, canon.Ending, canon.Choices.Count, canon.Lines.Count));
        var text = CanonJson.Write(canon);
        Assert.Equal("""
            {"canon":1,"name":"dawn","title":"The Hall","seed":0,"ending":"Dawn"}
            """, text.Split('\n')[0]);
        Assert.Equal("""
            {"tell":"setting","place":"The hall","present":["Ann","Ben"],"scene":1}
            {"tell":"line","text":"It is dark.","scene":1}
            {"tell":"line","text":"I know the way.","speaker":"Ann","to":["Ann"],"scene":1}
            {"tell":"choice","number":1,"text":"Ask","by":"Ann","scene":1}
            {"tell":"line","text":"Who is there?","speaker":"Ann","scene":1}
            {"tell":"choice","number":1,"text":"Answer","by":"Ann","scene":1}
            {"tell":"line","text":"Nobody.","speaker":"Ben","tags":["loud"],"scene":1}
            {"tell":"choice","number":2,"text":"Go","scene":1}
            {"tell":"line","text":"They go.","scene":1}
            {"tell":"line","text":"It is day.","scene":1}
            {"tell":"ending","name":"Dawn","scene":1}

            """, text[text.IndexOf("{\"tell\"", StringComparison.Ordinal)..]);
        Assert.Equal(text, CanonJson.Write(CanonJson.Read(text)));
        Assert.True(CanonCheck.Run(Staged(), CanonJson.Read(text)).Holds);
    }

    [Theory]
    [InlineData("After 3 choices there is nothing to choose; the list has 4.", 1, 1, 2, 1)]
    [InlineData("Choice 2 of the list is 2, and on offer is 1.", 1, 2)]
    public void AChoiceThatCannotBeMadeIsSaid(string says, params int[] choices) =>
        Assert.StartsWith(says, Assert.Throws<ArgumentException>(() => CanonRecorder.FromChoices(Staged(), "x", choices)).Message, StringComparison.Ordinal);

    [Fact]
    public void AChronicleIsTakenAsWhatHappenedWithoutWhoWasThereAndWhatWasTakenBack()
    {
        var performance = new Performance(Staged(), 7);
        Do(performance,
            new Join(Noon, new Player("Eve")), new SetCast(Noon, 0, new Dictionary<string, int?> { ["Ben"] = 1 }), new Start(Noon, 0),
            new Speak(Noon, 1, "Where am I?"), new StepOut(Noon, 1), new GoOn(Noon, 0), new Interrupt(Noon, 0, "knock", 1), new Choose(Noon, 1, 1, 2, 1),
            new Rewind(Noon, 0, 7), new Choose(Noon, 1, 1, 2, 1), new Tick(Noon.AddSeconds(30)), new Vote(Noon.AddSeconds(31), 1, 1, 3, 1));
        Assert.Equal("Dawn", performance.Play.Ending);
        var commands = performance.Chronicle.Select(entry => ChronicleJson.Read(ChronicleJson.Write(entry.Command)));
        var canon = CanonRecorder.FromChronicle(Staged(), "dawn", commands, 7);

        Assert.Equal(performance.Play.ChoicesMade, canon.Choices.Select(choice => choice.Number));
        Assert.Equal(["Ann", "Ben", null], canon.Choices.Select(choice => choice.By));
        Assert.Contains(canon.Lines, line => line.Text == "Three knocks.");
        var text = CanonJson.Write(canon);
        Assert.DoesNotContain("Eve", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Where am I", text, StringComparison.Ordinal);
        Assert.DoesNotContain("step-out", text, StringComparison.Ordinal);
        Assert.DoesNotContain("2026", text, StringComparison.Ordinal);
        Assert.Contains(canon.Commands, command => command is Tick);
        Assert.True(CanonCheck.Run(Staged(), CanonJson.Read(text)).Holds);
        // Whatever was decided is decided again by a performance of the commands alone.
        Assert.Equal("Dawn", Performance.Replay(Staged(), 7, canon.Commands).Play.Ending);
    }

    [Fact]
    public void AChronicleOfAnotherStoryIsRefused()
    {
        Command[] chronicle = [new Join(Noon, new Player("Eve")), new SetCast(Noon, 0, new Dictionary<string, int?> { ["Cy"] = 1 })];
        Assert.StartsWith("Entry 2 cannot be done again", Assert.Throws<ArgumentException>(() => CanonRecorder.FromChronicle(Staged(), "x", chronicle)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIsToldOtherwiseIsADifferenceWithItsPlace()
    {
        var result = Check("They go.", "They go away.");
        var difference = Assert.Single(result.Differences);
        Assert.Equal(3, difference.Choices);
        Assert.Equal(["Same Go", "Expected They go.", "Found They go away.", "Same It is day.", "Same Dawn"], difference.Lines.Select(line => $"{line.Kind} {Words(line.Told)}"));
        Assert.Equal(11, difference.Lines.Single(line => line.Kind == DiffKind.Found).Span.StartLine);
        Assert.Equal(["Answer", "Nobody."], difference.Before.Select(Words));
        Assert.Equal("Dawn", result.Found!.Ending);
        Assert.True(CanonCheck.Run(Staged(Story.Replace("They go.", "They go away.", StringComparison.Ordinal)), result.Found).Holds);
    }

    [Fact]
    public void AChoiceThatMovedIsFoundByItsWording()
    {
        var result = Check("* [Ask # by: Ann]", "* [Sing # by: Ann] ANN: La.\n* [Ask # by: Ann]");
        Assert.True(result.Holds);
        Assert.Equal([new MovedChoice(0, "Ask", 1, 2)], result.Moved);
        Assert.Equal(2, result.Found!.Choices[0].Number);
    }

    [Fact]
    public void AChoiceThatIsWordedOtherwiseIsADifferenceAndItGoesOn()
    {
        var result = Check("[Ask # by: Ann]", "[Ask now # by: Ann]");
        Assert.Equal(["Expected Ask", "Found Ask now", "Same Who is there?"], Assert.Single(result.Differences).Lines.Select(line => $"{line.Kind} {Words(line.Told)}"));
        Assert.Null(result.Lost);
    }

    [Fact]
    public void AChoiceThatIsGoneEndsTheComparison()
    {
        var result = Check("* [Ask # by: Ann] ANN: Who is there?\n", "");
        Assert.Equal(("Ask", "It is not on offer any more.", "Hide"), (result.Lost!.Choice!.Text, result.Lost.Why, Assert.Single(result.Lost.Offers).Text));
        Assert.Null(result.Found);
        Assert.False(result.Holds);
    }

    [Fact]
    public void AnEndingThatComesTooSoonOrIsAnotherIsADifference()
    {
        Assert.Equal("The story has ended before it: Dawn.", Check("BEN: Nobody. # loud", "BEN: Nobody. # loud\n -> over").Lost!.Why);
        Assert.Equal(["Expected Dawn", "Found Night"], Check("# ending: Dawn", "# ending: Night").Differences[0].Lines.Where(line => line.Kind != DiffKind.Same).Select(line => $"{line.Kind} {Words(line.Told)}"));
    }

    /// <summary>A file somebody has had their hands in.</summary>
    [Fact]
    public void ACanonThatIsNotWholeIsToldWithoutACrash()
    {
        var canon = CanonRecorder.FromChoices(Staged(), "dawn", [1, 1, 2]);
        Assert.Throws<ArgumentException>(() => CanonCheck.Run(Staged(), canon with { Told = [] }));
        Assert.Contains("begins", CanonCheck.Run(Staged(), canon with { Commands = [new Start(Noon, 0), new Start(Noon, 0)] }).Lost!.Why, StringComparison.Ordinal);
        Assert.NotNull(CanonCheck.Run(Staged(), canon with { Commands = [new Tick(Noon), .. canon.Commands.Where(command => command is not Start)] }).Lost);
        Assert.False(CanonCheck.Run(Staged(), canon with { Commands = [] }).Holds);
        Assert.Contains("nowhere", CanonCheck.Run(Staged(), canon with { Commands = [new Start(Noon, 0), new GoOn(Noon, 0, "nowhere")] }).Lost!.Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "This is no canon: it is empty.")]
    [InlineData("{}", "Line 1 is none of a canon")]
    [InlineData("""{"canon":2,"name":"x"}""", "Line 1 is none of a canon: It is of version 2; 1 can be read.")]
    [InlineData("""{"canon":1,"name":null}""", "Line 1 is none of a canon")]
    [InlineData("{\"canon\":1,\"name\":\"x\"}\n{\"do\":\"dance\"}", "Line 2 is none of a canon: This is no command")]
    [InlineData("{\"canon\":1,\"name\":\"x\"}\n{\"tell\":\"line\"}", "Line 2 is none of a canon")]
    [InlineData("{\"canon\":1,\"name\":\"x\"}\nnull", "Line 2 is none of a canon")]
    public void WhatIsNoCanonIsSaidToBeNone(string text, string says) =>
        Assert.StartsWith(says, Assert.Throws<FormatException>(() => CanonJson.Read(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void TheMedallionsCanonIsWhatHappens()
    {
        var staged = StagedStory.CompileFile(Repository.PathOf("stories", "medallion", "medallion.ink"));
        var canon = CanonRecorder.FromChoices(staged, "exile", staged.Playbill!.Canon!.Choices);
        Assert.Equal(("Exile", 52), (canon.Ending, canon.Choices.Count));
        Assert.True(CanonCheck.Run(staged, canon).Holds);
    }

    private static CanonResult Check(string old, string changed)
    {
        var canon = CanonRecorder.FromChoices(Staged(), "dawn", [1, 1, 2]);
        Assert.Contains(old, Story, StringComparison.Ordinal);
        return CanonCheck.Run(Staged(Story.Replace(old, changed, StringComparison.Ordinal)), canon);
    }

    private static string Words(Told told) => told switch
    {
        ToldLine line => line.Text,
        ToldChoice choice => choice.Text,
        ToldEnding ending => ending.Name,
        _ => told.ToString(),
    };

    private static void Do(Performance performance, params Command[] commands)
    {
        foreach (var command in commands)
        {
            var answer = performance.Do(command);
            Assert.True(answer.IsDone, answer.Why);
        }
    }

    private static StagedStory Staged(string ink = Story)
    {
        var staged = StagedStory.Compile(ink, PlaybillReader.Read(Playbill));
        Assert.True(staged.Succeeded, string.Join('\n', staged.Diagnostics));
        return staged;
    }
}

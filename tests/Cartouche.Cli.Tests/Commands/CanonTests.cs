using System.Text.Json;
using Cartouche.Cli.Tests.Terminals;

namespace Cartouche.Cli.Tests.Commands;

public sealed class CanonTests : IDisposable
{
    private const string Playbill = "title: The Hall\nroles: { Ann: , Ben: }\nendings: { Dawn: }\ncanon: { ending: Dawn, choices: [1, 2] }\n";

    private const string Story = """
        -> hall
        === hall
        # scene: The hall
        # with: Ann, Ben
        It is dark.
        * [Ask # by: Ann] ANN: Who is there? # aside
        * [Hide # by: Ann] She hides.
        - Somebody coughs.
        * [Stay] They stay.
        * [Go] They go.
        - -> over
        === over
        # ending: Dawn
        It is day. # quietly
        -> END

        """;

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void ThePlaybillsCanonIsRecordedListedAndHolds()
    {
        Tell(Story);
        Assert.Equal((ExitCode.Fine, "Recorded story.canon/dawn.canon.jsonl: Dawn, 2 choices, 5 lines\n"), Canon("record"));
        Assert.True(File.Exists(_folder["story.canon/dawn.canon.jsonl"]));
        Assert.Equal((ExitCode.Fine, "dawn  Dawn, 2 choices, 5 lines\n"), Canon("list"));
        Assert.Equal((ExitCode.Fine, "dawn  holds  Dawn, 2 choices, 5 lines\n"), Canon("check"));
    }

    [Fact]
    public void WhereTheStoryPartsFromCanonIsShown()
    {
        Recorded(Story.Replace("Somebody coughs.", "Somebody sneezes.\nTwice.", StringComparison.Ordinal).Replace("It is day.", "It is bright.", StringComparison.Ordinal));
        Assert.Equal((ExitCode.Faults, """
            dawn  parts after choice 1, “Ask”

                It is dark.
                ▸ Ask  (Ann)
                ANN: Who is there?  (to Ann)
              - Somebody coughs.
              + Somebody sneezes.
                  story.ink:8:3
              + Twice.

              Another passage is told otherwise.
              It still comes to Dawn.

            If it is meant so: cartouche canon check story.ink --accept

            """), Canon("check"));
        Assert.Equal((ExitCode.Fine, "dawn  accepted  Dawn, 2 choices, 6 lines\n"), Canon("check", "--accept"));
        Assert.Equal(ExitCode.Fine, Canon("check").Result);
    }

    [Fact]
    public void AChoiceThatMovedIsNotedAndNoFault()
    {
        Recorded(Story.Replace("* [Ask", "* [Sing # by: Ann] ANN: La.\n* [Ask", StringComparison.Ordinal));
        Assert.Equal((ExitCode.Fine, "dawn  holds  Dawn, 2 choices, 5 lines\n  The choice moved: “Ask” (choice 1) was number 1 and is 2.\n"), Canon("check"));
        Canon("check", "--accept");
        Assert.Equal((ExitCode.Fine, "dawn  holds  Dawn, 2 choices, 5 lines\n"), Canon("check"));
    }

    [Fact]
    public void AChoiceThatIsGoneIsShownWithWhatThereIs()
    {
        Recorded(Story.Replace("* [Go] They go.\n", "", StringComparison.Ordinal));
        Assert.Equal((ExitCode.Faults, """
            dawn  parts after choice 1, “Ask”

                ▸ Ask  (Ann)
                ANN: Who is there?  (to Ann)
                Somebody coughs.
              - ▸ Go  (Ann)
              + ▸ Stay
                It is not on offer any more.


            If it is meant so: cartouche canon record story.ink --name NAME --choices ...

            """), Canon("check"));
        // What cannot be made to happen cannot be accepted either.
        Assert.Equal(ExitCode.Faults, Canon("check", "--accept").Result);
    }

    [Fact]
    public void ADifferenceAndALostChoiceAreBothTold()
    {
        Recorded(Story.Replace("* [Go] They go.\n", "", StringComparison.Ordinal).Replace("It is dark.", "It is light.", StringComparison.Ordinal));
        var (_, output) = Canon("check");
        Assert.StartsWith("dawn  parts before the first choice\n\n    The hall · Ann, Ben\n  - It is dark.\n  + It is light.\n      story.ink:5:1\n", output, StringComparison.Ordinal);
        Assert.Contains("  After choice 1 it cannot go on: “Go”. It is not on offer any more.\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void AnotherEndingIsTold()
    {
        Recorded(Story.Replace("# ending: Dawn", "# ending: Night", StringComparison.Ordinal), Playbill.Replace("Dawn", "Night", StringComparison.Ordinal));
        Assert.Contains("  - ── Dawn ──\n  + ── Night ──\n\n  It comes to Night, not to Dawn.\n", Canon("check").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void ProgramsGetItAsJson()
    {
        Recorded(Story.Replace("They go.", "They leave.", StringComparison.Ordinal));
        using var list = JsonDocument.Parse(Canon("list", "--json").Output);
        Assert.Equal("dawn", list.RootElement.GetProperty("canons")[0].GetProperty("name").GetString());
        var (result, output) = Canon("check", "--json");
        Assert.Equal(ExitCode.Faults, result);
        using var check = JsonDocument.Parse(output);
        Assert.False(check.RootElement.GetProperty("holds").GetBoolean());
        var lines = check.RootElement.GetProperty("canons")[0].GetProperty("differences")[0].GetProperty("lines");
        var found = lines.EnumerateArray().Single(line => line.GetProperty("kind").GetString() == "found");
        Assert.Equal(("They leave.", 10), (found.GetProperty("told").GetProperty("text").GetString(), found.GetProperty("line").GetInt32()));
    }

    [Fact]
    public void APerformancesChronicleIsTakenAsWhatHappened()
    {
        Tell(Story);
        var chronicle = _folder.Write("friday.jsonl", """
            {"do":"join","at":"2026-05-01T12:00:00+00:00","player":{"name":"Eve"}}
            {"do":"cast","at":"2026-05-01T12:00:00+00:00","by":0,"seats":{"Ann":1,"Ben":1}}
            {"do":"start","at":"2026-05-01T12:00:00+00:00","by":0}
            {"do":"choose","at":"2026-05-01T12:00:00+00:00","by":1,"scene":1,"turn":1,"number":2}
            {"do":"choose","at":"2026-05-01T12:00:00+00:00","by":1,"scene":1,"turn":2,"number":1}

            """);
        Assert.Equal((ExitCode.Fine, "Recorded story.canon/friday.canon.jsonl: Dawn, 2 choices, 5 lines\n"), Canon("record", "--chronicle", chronicle, "--name", "friday"));
        Canon("record", "--choices", "1,1", "--name", "another");
        Assert.Equal((ExitCode.Fine, "friday  holds  Dawn, 2 choices, 5 lines\n"), Canon("check", "--name", "friday"));
        Assert.Equal("another  Dawn, 2 choices, 5 lines\nfriday   Dawn, 2 choices, 5 lines\n", Canon("list").Output);
    }

    [Theory]
    [InlineData("check", "There are no canons in story.canon. 'cartouche canon record story.ink' makes one.")]
    [InlineData("record --choices 1,7", "Choice 2 of the list is 7, and on offer is 1, 2.")]
    [InlineData("record --choices 1(0)", "--choices: what chance answers cannot be listed here; it follows from --seed.")]
    [InlineData("record --choices x", "'x' is none")]
    [InlineData("record --choices 1 --chronicle f", "--choices and --chronicle exclude each other.")]
    [InlineData("record --understudy Ann=random", "--understudy needs --chronicle")]
    [InlineData("record --name a/b", "--name takes letters, digits, - and _, not 'a/b'.")]
    [InlineData("record --chronicle nowhere", "There is no file 'nowhere'.")]
    [InlineData("record --chronicle story.ink", "line 1: This is no command")]
    public void WrongUseIsSaid(string arguments, string says)
    {
        Tell(Story);
        var terminal = new TestTerminal();
        var parts = arguments.Split(' ').Select(part => part == "story.ink" ? _folder[part] : part).ToList();
        Assert.Equal(ExitCode.Usage, TestFolder.Run(terminal, ["canon", parts[0], _folder["story.ink"], .. parts[1..]]));
        Assert.Contains(says, _folder.Local(terminal.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void ACanonThatIsNoneIsSaid()
    {
        Recorded(Story);
        _folder.Write("story.canon/dawn.canon.jsonl", "{}\n");
        var terminal = new TestTerminal();
        Assert.Equal(ExitCode.Usage, TestFolder.Run(terminal, "canon", "check", _folder["story.ink"]));
        Assert.StartsWith("cartouche: 'story.canon/dawn.canon.jsonl' cannot be read. Line 1 is none of a canon", _folder.Local(terminal.Errors), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Usage, TestFolder.Run(terminal, "canon", "check", _folder["story.ink"], "--name", "dawm"));
        Assert.Contains("There is no canon 'dawm' in story.canon. Did you mean 'dawn'?", _folder.Local(terminal.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void AStoryWithErrorsIsSaidToHaveThem()
    {
        Tell("-> nowhere\n");
        var terminal = new TestTerminal();
        Assert.Equal(ExitCode.Faults, TestFolder.Run(terminal, "canon", "record", _folder["story.ink"]));
        Assert.Contains("There is no 'nowhere' to divert to.", terminal.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void TheMedallionsCanonHolds()
    {
        var terminal = new TestTerminal();
        Assert.Equal(ExitCode.Fine, TestFolder.Run(terminal, "canon", "check", Path.Combine(TestFolder.Repository, "stories", "medallion")));
        Assert.StartsWith("exile  holds  Exile, 52 choices", terminal.Output, StringComparison.Ordinal);
    }

    private void Recorded(string thenStory, string playbill = Playbill)
    {
        Tell(Story);
        Assert.Equal(ExitCode.Fine, Canon("record").Result);
        Tell(thenStory, playbill);
    }

    private void Tell(string story, string playbill = Playbill)
    {
        _folder.Write("story.ink", story);
        _folder.Write("story.playbill.yaml", playbill);
    }

    private (int Result, string Output) Canon(string what, params string[] args)
    {
        var terminal = new TestTerminal();
        var result = TestFolder.Run(terminal, ["canon", what, _folder["story.ink"], .. args]);
        Assert.Equal("", terminal.Errors);
        return (result, _folder.Local(terminal.Output));
    }
}

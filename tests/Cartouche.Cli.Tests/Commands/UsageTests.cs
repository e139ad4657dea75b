using Cartouche.Cli.Tests.Terminals;

namespace Cartouche.Cli.Tests.Commands;

/// <summary>Wrong use is told on standard error, with exit code 2; a story that is none, with 1.</summary>
public sealed class UsageTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("play", "Required argument 'STORY' missing")]
    [InlineData("play story.ink --bogus", "'--bogus'")]
    [InlineData("play story.ink --sed 3", "Did you mean '--seed'?")]
    [InlineData("plya story.ink", "Did you mean 'play'?")]
    [InlineData("play story.ink --seed", "--seed")]
    [InlineData("play story.ink --seed many", "--seed takes a whole number, and 'many' is none.")]
    [InlineData("play story.ink --seed 99999999999", "--seed takes a whole number from -2147483648 to 2147483647, and '99999999999' lies outside.")]
    [InlineData("play story.ink --choices x", "'x' is none")]
    [InlineData("play story.ink --choices 1,,2", "one of them is missing")]
    [InlineData("play story.ink --choices 0", "'0' is none")]
    [InlineData("play story.ink --choices -1", "'-1' is none")]
    [InlineData("play story.ink --random -1", "0 or more")]
    [InlineData("play story.ink --random 3 --choices 1", "--choices and --random exclude each other")]
    [InlineData("play story.ink --plain --json", "--plain and --json exclude each other")]
    [InlineData("play story.ink --plain --watch", "does not go with --plain")]
    [InlineData("play story.ink --keep-open", "--keep-open needs --plain or --json")]
    [InlineData("compile story.ink --format xml", "--format is human, json or sarif, not 'xml'.")]
    [InlineData("compile story.ink other.ink", "'other.ink'")]
    [InlineData("play @story.ink", "There is no file '@story.ink'.")]
    public void WrongOptionsAreExplained(string arguments, string explanation)
    {
        var terminal = new TestTerminal();
        Assert.Equal(ExitCode.Usage, TestFolder.Run(terminal, arguments.Split(' ')));
        Assert.Contains(explanation, terminal.Errors, StringComparison.Ordinal);
        Assert.Equal("", terminal.Output);
    }

    [Fact]
    public void AStoryWithoutACommandIsPointedToPlay()
    {
        var terminal = new TestTerminal();
        var story = _folder.Write("story.ink", Samples.Kitchen);
        Assert.Equal(ExitCode.Usage, TestFolder.Run(terminal, story));
        Assert.Contains($"To play it: cartouche play {story}", terminal.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void AMissingFileIsNamedAndOneLikeItProposed()
    {
        _folder.Write("story.ink", Samples.Kitchen);
        Assert.Equal("cartouche: There is no file 'nosuch.ink'.\n", Refused("nosuch.ink", ExitCode.Usage));
        Assert.Equal("cartouche: There is no file 'story'. Did you mean 'story.ink'?\n", Refused("story", ExitCode.Usage));
    }

    [Fact]
    public void AFolderStandsForTheMainFileInIt()
    {
        _folder.Write("tale/tale.ink", "* [Go] -> END\n");
        Assert.Equal(ExitCode.Fine, TestFolder.Run(new TestTerminal(), "check", _folder["tale"]));
    }

    [Fact]
    public void AFolderWithoutAMainFileIsNoStory()
    {
        _folder.Write("tale/other.ink", Samples.Kitchen);
        Assert.Equal("cartouche: 'tale' is a folder without a story of its name; name the story's main file.\n", Refused("tale", ExitCode.Usage));
    }

    [Fact]
    public void AnUnreadableFileIsTold()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "Nothing is unreadable to this user.");
        var story = _folder.Write("story.ink", Samples.Kitchen);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(story, UnixFileMode.None);
        Assert.Equal("cartouche: 'story.ink' may not be read: permission denied.\n", Refused("story.ink", ExitCode.Usage));
    }

    [Fact]
    public void AFileWithoutEndIsRefused()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no such file here.");
        var terminal = new TestTerminal();
        Assert.Equal(ExitCode.Usage, TestFolder.Run(terminal, "compile", "/dev/zero"));
        Assert.Equal("cartouche: '/dev/zero' is too large: 64 MB are the most.\n", terminal.Errors);
    }

    [Fact]
    public void AnIncludedFileWithoutEndIsRefused()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no such file here.");
        File.CreateSymbolicLink(_folder["endless.ink"], "/dev/zero");
        _folder.Write("story.ink", "INCLUDE endless.ink\n-> END\n");
        Assert.Contains("error CT0502", Refused("story.ink", ExitCode.Faults), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{\"inkVersion\":21}")]
    [InlineData("{\"inkVersion\":3,\"root\":[[],null],\"listDefs\":{}}")]
    [InlineData("{\"inkVersion\":21,\"root\":[{\"->\":\"nowhere\"},\"done\",null],\"listDefs\":{}}")]
    public void JsonThatIsNoStoryIsAFault(string json)
    {
        _folder.Write("bad.json", json);
        var errors = Refused("bad.json", ExitCode.Faults);
        Assert.StartsWith("error CT0602: ", errors, StringComparison.Ordinal);
        Assert.Contains("\n  bad.json\n", errors, StringComparison.Ordinal);
        Assert.EndsWith("\n1 error in bad.json\n", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void ASaveThatIsNoneStopsThePlayBeforeItBegins()
    {
        var story = _folder.Write("story.ink", Samples.Kitchen);
        var save = _folder.Write("bad.json", "{}");
        foreach (var format in new[] { "--plain", "--tags" })
        {
            var terminal = new TestTerminal("1\n");
            Assert.Equal(ExitCode.Faults, TestFolder.Run(terminal, "play", story, format, "--load", save));
            Assert.StartsWith("cartouche: 'bad.json' cannot be loaded: ", _folder.Local(terminal.Errors), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void AFolderIsNoSave()
    {
        var terminal = new TestTerminal();
        Assert.Equal(ExitCode.Usage, TestFolder.Run(terminal, "play", _folder.Write("tale/tale.ink", Samples.Kitchen), "--load", _folder["tale"]));
        Assert.Equal("cartouche: 'tale' is a folder; name a file.\n", _folder.Local(terminal.Errors));
    }

    [Fact]
    public void HelpAndVersionAreFine()
    {
        foreach (var arguments in new string[][] { ["--help"], ["play", "--help"], ["compile", "-h"], ["--version"] })
        {
            var terminal = new TestTerminal();
            Assert.Equal(ExitCode.Fine, TestFolder.Run(terminal, arguments));
            Assert.NotEqual("", terminal.Output);
            Assert.Equal("", terminal.Errors);
        }
    }

    [Fact]
    public void HelpNamesEveryOptionOfPlay()
    {
        var terminal = new TestTerminal();
        TestFolder.Run(terminal, "play", "--help");
        foreach (var option in new[] { "--plain", "--json", "--keep-open", "--seed", "--stub-externals", "--choices", "--random", "--watch", "--tags", "--load" })
            Assert.Contains(option, terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void NothingAtAllIsAnsweredWithHelp()
    {
        var terminal = new TestTerminal();
        Assert.Equal(ExitCode.Usage, TestFolder.Run(terminal));
        Assert.Contains("cartouche play story.ink", terminal.Output, StringComparison.Ordinal);
    }

    private string Refused(string name, int expected)
    {
        var terminal = new TestTerminal();
        Assert.Equal(expected, TestFolder.Run(terminal, "play", "--plain", _folder[name]));
        Assert.Equal("", terminal.Output);
        return _folder.Local(terminal.Errors);
    }
}

using Cartouche.Cli.Tests.Terminals;

namespace Cartouche.Cli.Tests.Interactive;

/// <summary>--watch: the story changes while it is played.</summary>
public sealed class WatchTests : IDisposable
{
    private const string Before = """
        -> hall
        === hall
        A hall.
        * [North] -> north
        * [South] -> south
        === north
        The north room.
        * [Take the lamp] You have it.
            -> END
        * [Leave it] You do not.
            -> END
        === south
        The south room.
        -> END
        """;

    private static readonly ConsoleKeyInfo ControlD = new('\u0004', ConsoleKey.D, shift: false, alt: false, control: true);

    private readonly TestFolder _folder = new();
    private int _saves;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void SavingKeepsThePlace()
    {
        var seen = Play(Before.Replace("The north room.", "The cold north room.", StringComparison.Ordinal), "1");
        Assert.EndsWith("\n  ↻ story.ink changed; played your choice again\n\n  The cold north room.\n", seen, StringComparison.Ordinal);
    }

    [Fact]
    public void AChoiceIsFoundByItsWordsWhereNumbersHaveMoved()
    {
        var seen = Play(Before.Replace("* [North]", "* [East] -> END\n* [North]", StringComparison.Ordinal), "1");
        Assert.EndsWith("changed; played your choice again\n\n  The north room.\n", seen, StringComparison.Ordinal);
    }

    [Fact]
    public void AChoiceWithNewWordsIsFoundByItsPlace()
    {
        var seen = Play(Before.Replace("[North]", "[To the north]", StringComparison.Ordinal), "1");
        Assert.Contains("“North” now reads “To the north”.", seen, StringComparison.Ordinal);
        Assert.EndsWith("\n  The north room.\n", seen, StringComparison.Ordinal);
    }

    [Fact]
    public void WhereTheStoryPartsIsTold()
    {
        var seen = Play("-> hall\n=== hall\nA hall without doors.\n+ [Wait] -> hall\n", "1", "1");
        Assert.Contains("It parts here from what you did: “North”: it is no longer on offer here. The 1 after it is dropped.", seen.Replace("\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.EndsWith("\n  A hall without doors.\n", seen, StringComparison.Ordinal);
    }

    [Fact]
    public void FaultsAreShownAndTheVersionBeforeGoesOn()
    {
        var seen = Play(Before.Replace("-> south", "-> sauth", StringComparison.Ordinal), "1");
        Assert.Contains("story.ink:5:14", seen, StringComparison.Ordinal);
        Assert.EndsWith("Playing the version before until that is mended.\n", seen, StringComparison.Ordinal);
    }

    [Fact]
    public void IncludedFilesAreWatched()
    {
        _folder.Write("part.ink", "=== other\nOther.\n-> END\n");
        var story = _folder.Write("story.ink", "INCLUDE part.ink\n* [go] -> other\n");
        var terminal = new TestTerminal(hasKeyboard: true);
        terminal.Press("1").Meanwhile(() => Save("part.ink", "=== other\nQuite another.\n-> END\n")).Wait(3).Press(ControlD);
        TestFolder.Run(terminal, "play", story, "--watch");
        Assert.Contains("changed; played your choice again\n\n  Quite another.\n", terminal.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public void AFileThatVanishesForAMomentIsWaitedFor()
    {
        var story = _folder.Write("story.ink", Before);
        var terminal = new TestTerminal(hasKeyboard: true);
        terminal.Meanwhile(() => File.Delete(story)).Meanwhile(() => Save("story.ink", Before.Replace("A hall.", "A great hall.", StringComparison.Ordinal))).Wait(3).Press(ControlD);
        Assert.Equal(ExitCode.Fine, TestFolder.Run(terminal, "play", story, "--watch"));
        Assert.EndsWith("\n  A great hall.\n", terminal.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public void EveryKindOfMoveIsMadeAgain()
    {
        const string Story = "VAR gold = 1\n-> hall\n=== hall\nGold {gold}.\n+ [again] -> hall\n";
        var story = _folder.Write("story.ink", Story);
        var terminal = new TestTerminal(hasKeyboard: true);
        terminal.Press("/set gold 5", ConsoleKey.Enter, "/goto hall", ConsoleKey.Enter, "/eval gold = gold * 2", ConsoleKey.Enter, "1")
            .Meanwhile(() => Save("story.ink", Story.Replace("Gold {", "Coins: {", StringComparison.Ordinal))).Wait(3).Press(ControlD);
        TestFolder.Run(terminal, "play", story, "--watch");
        Assert.EndsWith("played your 4 choices again\n\n  Coins: 10.\n", terminal.Screen, StringComparison.Ordinal);
    }

    private string Play(string after, params string[] keys)
    {
        var story = _folder.Write("story.ink", Before);
        var terminal = new TestTerminal(hasKeyboard: true);
        foreach (var key in keys) terminal.Press(key);
        terminal.Meanwhile(() => Save("story.ink", after)).Wait(3).Press(ControlD);
        Assert.Equal(ExitCode.Fine, TestFolder.Run(terminal, "play", story, "--watch"));
        return _folder.Local(terminal.Screen);
    }

    /// <summary>Writes a file with a time of its own: two writes of a test may fall into one tick of the file system's clock.</summary>
    private void Save(string name, string text)
    {
        _folder.Write(name, text);
        File.SetLastWriteTimeUtc(_folder[name], DateTime.UtcNow.AddSeconds(++_saves));
    }
}

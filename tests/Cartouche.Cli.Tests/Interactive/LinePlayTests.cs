using Cartouche.Cli.Tests.Terminals;

namespace Cartouche.Cli.Tests.Interactive;

/// <summary>Playing through a pipe, and every command of the player.</summary>
public sealed class LinePlayTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AWholePlay()
    {
        var (result, output) = Play("1\n1\n2\n");
        Assert.Equal(
            """

              The Kitchen
              by A Tester
              ────────────

              It is dark.

              1  Light the lamp
              2  Leave

            > 
              ▸ Light the lamp

              It burns.
              You stand in the kitchen with 2 coins.

              1  Look around
              2  Go out

            > 
              ▸ Look around

              Pots and pans.
              You stand in the kitchen with 2 coins.

              1  Look around
              2  Go out

            > 
              ▸ Go out

              ── the end ──

            """, output);
        Assert.Equal(ExitCode.Fine, result);
    }

    [Theory]
    [InlineData("9", "There are choices 1 to 2.")]
    [InlineData("0", "There are choices 1 to 2.")]
    [InlineData("/undo", "There is nothing to take back: this is the beginning.")]
    [InlineData("/undo x", "undo takes a number of choices, for instance: undo 3")]
    [InlineData("/undo 0", "undo takes a number of choices, for instance: undo 3")]
    [InlineData("/goto kichen", "The story has no knot or stitch 'kichen'. Did you mean 'kitchen'?")]
    [InlineData("-> nowhere_at_all", "The story has no knot or stitch 'nowhere_at_all'.")]
    [InlineData("/goto", "goto one of: kitchen")]
    [InlineData("/set", "set takes a variable and a value, for instance: set gold 5")]
    [InlineData("/set gold", "set takes a variable and a value, for instance: set gold 5")]
    [InlineData("/set glod 5", "The story has no variable 'glod'. Did you mean 'gold'?")]
    [InlineData("/set gold 5", "gold = 5")]
    [InlineData("/set gold = -5", "gold = -5")]
    [InlineData("/set gold=2.5", "gold = 2.5")]
    [InlineData("/set gold true", "gold = true")]
    [InlineData("/set name \"Bo b\"", "name = \"Bo b\"")]
    [InlineData("/set mood calm", "mood = (calm)")]
    [InlineData("/set mood (calm, mood.angry)", "mood = (calm, angry)")]
    [InlineData("/set mood ()", "mood = ()")]
    [InlineData("/set gold gold * gold", "gold = 9")]
    [InlineData("/set name -> kitchen", "name = -> kitchen")]
    [InlineData("/eval gold + 1", "4")]
    [InlineData("~ gold += 10", "done")]
    [InlineData("/eval", "eval takes ink, for instance: eval gold + 1")]
    [InlineData("/vars zzz", "No variable has 'zzz' in its name.")]
    [InlineData("/seed", "seed 1")]
    [InlineData("/seed x", "seed takes a whole number, for instance: seed 42")]
    [InlineData("/tags", "tags are shown")]
    [InlineData("/udno", "There is no command 'udno'. Did you mean 'undo'?")]
    [InlineData("dance wildly", "'dance wildly' is neither a number on offer nor a command. Type /help for the commands.")]
    [InlineData("/load", "There is no file 'story.save.json'.")]
    [InlineData(":quit", "")]
    [InlineData("/restart", "↺ from the beginning")]
    public void ACommandAnswers(string typed, string answer)
    {
        var (result, output) = Play(typed + "\n");
        var after = output[(output.IndexOf("> ", StringComparison.Ordinal) + 2)..];
        Assert.StartsWith(answer, Unwrapped(after), StringComparison.Ordinal);
        if (answer.Length == 0) Assert.Equal("", after.Trim());
        Assert.Equal(ExitCode.Fine, result);
    }

    [Fact]
    public void InkThatIsNoneIsExplained()
    {
        var (_, output) = Play("/eval silver + 1\n/set gold silver\n");
        Assert.Equal(2, output.Split("'silver'").Length - 1);
    }

    [Fact]
    public void UndoTakesBackSeveralMovesOfEveryKind()
    {
        var (_, output) = Play("1\n/set gold 50\n1\n/goto kitchen\n/undo 3\n/vars gold\n/undo 9\n/vars gold\n");
        Assert.Contains("↶ taken back: going to kitchen, “Look around”, setting gold to 50\n", output, StringComparison.Ordinal);
        Assert.Contains("\n  gold  2\n", output, StringComparison.Ordinal);
        Assert.Contains("↶ taken back: “Light the lamp”\n", output, StringComparison.Ordinal);
        Assert.Contains("\n  gold  3\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void RestartCanBeTakenBack()
    {
        var (_, output) = Play("1\n/restart\n/undo\n/vars gold\n");
        Assert.Contains("↶ taken back: beginning again\n", output, StringComparison.Ordinal);
        Assert.EndsWith("\n  gold  2\n\n> \n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void UndoBringsBackChanceToo()
    {
        const string Dice = "-> roll\n=== roll\n{RANDOM(1, 1000000)}\n+ [roll] -> roll\n";
        var (_, output) = Play("1\n/undo\n1\n", Dice);
        var rolls = output.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line.All(char.IsAsciiDigit)).ToList();
        Assert.Equal(4, rolls.Count);
        Assert.Equal([rolls[0], rolls[1]], [rolls[2], rolls[3]]);
        Assert.NotEqual(rolls[0], rolls[1]);
    }

    [Fact]
    public void ASaveBringsBackPlaceAndVariables()
    {
        var (_, saved) = Play("1\n/set gold 77\n/save\n/save " + _folder["other.json"] + "\n");
        Assert.Contains("saved to story.save.json\n", saved, StringComparison.Ordinal);
        Assert.True(File.Exists(_folder["story.save.json"]));
        var (_, loaded) = Play("/load\n/vars gold\n1\n/undo 2\n/vars gold\n");
        Assert.Contains("\n  gold  77\n", loaded, StringComparison.Ordinal);
        Assert.Contains("Pots and pans.\n  You stand in the kitchen with 77 coins.", loaded, StringComparison.Ordinal);
        Assert.EndsWith("\n  gold  3\n\n> \n", loaded, StringComparison.Ordinal);
        var (_, begun) = Play("1\n", Samples.Kitchen, "--load", _folder["other.json"]);
        Assert.Contains("You stand in the kitchen with 77 coins.", begun, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("{}")]
    [InlineData("[1,2")]
    [InlineData("")]
    public void ABadSaveIsRefusedAndThePlayGoesOn(string text)
    {
        _folder.Write("bad.json", text);
        var (result, output) = Play($"1\n/load {_folder["bad.json"]}\n1\n");
        Assert.Contains("'bad.json' cannot be loaded: ", output, StringComparison.Ordinal);
        Assert.Contains("Pots and pans.", output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Fine, result);
    }

    [Fact]
    public void ASaveThatCannotBeWrittenIsTold()
    {
        var (_, output) = Play($"/save {_folder["no/such/folder.json"]}\n/save {_folder["."]}\n");
        Assert.Contains("cannot be written", output, StringComparison.Ordinal);
        Assert.Contains("is a folder", output, StringComparison.Ordinal);
    }

    [Fact]
    public void WhereTellsTheLineOfEachChoice()
    {
        var (_, output) = Play("/where\n");
        Assert.Contains("\n  1    story.ink:7:1\n  2    story.ink:11:1\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void TheRouteLeadsToTheSamePlace()
    {
        var (_, output) = Play("1\n1\n/undo\n1\n1\n/route\n");
        var route = output.Split('\n').Single(line => line.StartsWith("  cartouche play ", StringComparison.Ordinal)).Trim();
        Assert.Equal("cartouche play story.ink --seed 1 --choices 1,1,1", route);
    }

    [Fact]
    public void TheRouteSaysWhatItLeavesOut()
    {
        var (_, output) = Play("/set gold 9\n1\n/route\n");
        Assert.Contains("That leaves out: setting gold to 9\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void HelpNamesEveryCommand()
    {
        var (_, output) = Play("/help\n");
        foreach (var command in new[] { "undo", "restart", "goto", "vars", "set", "eval", "tags", "where", "route", "save", "load", "seed", "look", "help", "quit" })
            Assert.Contains("\n  " + command, output, StringComparison.Ordinal);
    }

    [Fact]
    public void ANewSeedBeginsAgain()
    {
        var (_, output) = Play("1\n/seed 42\n/seed\n");
        Assert.Contains("\n  ↺ from the beginning\n\n  It is dark.\n", output, StringComparison.Ordinal);
        Assert.Contains("\n  seed 42\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void ARuntimeErrorShowsItsLine()
    {
        var (result, output) = Play("1\n", "VAR x = 0\n* [Divide]\n- Before.\nNow {10 / x}.\nAfter.\n-> END\n");
        Assert.Contains("\n  Before.\n", output, StringComparison.Ordinal);
        Assert.Contains("\n  runtime error story.ink:4", output, StringComparison.Ordinal);
        Assert.Contains("\n  3 │ - Before.\n  4 │ Now {10 / x}.\n", output, StringComparison.Ordinal);
        Assert.Contains("── the story stopped on this error ──", output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Faults, result);
    }

    [Fact]
    public void AStoryInCirclesIsCutAndCanBeLeft()
    {
        var (result, output) = Play("/undo\n", "* go\n- (loop) On and on.\n-> loop\n");
        Assert.Equal(ExitCode.Fine, result);
        var (_, cut) = Play("1\n/undo\n", "* go\n- (loop) On and on.\n-> loop\n");
        Assert.Contains("2,000 lines so far without a choice", cut, StringComparison.Ordinal);
        Assert.Contains("↶ taken back: “go”", cut, StringComparison.Ordinal);
        Assert.DoesNotContain("circles", output, StringComparison.Ordinal);
    }

    [Fact]
    public void ChoicesOfTheCommandLineEndWithWhatIsOnOffer()
    {
        var (result, output) = Play("", Samples.Kitchen, "--choices", "1,1");
        Assert.EndsWith("  ▸ Look around\n\n  Pots and pans.\n  You stand in the kitchen with 2 coins.\n\n  1  Look around\n  2  Go out\n", output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Fine, result);
    }

    [Fact]
    public void AChoiceOfTheCommandLineThatIsNotOnOfferIsWrongUsage()
    {
        var terminal = new TestTerminal();
        Assert.Equal(ExitCode.Usage, TestFolder.Run(terminal, "play", _folder.Write("story.ink", Samples.Kitchen), "--choices", "1,3"));
        Assert.Equal("cartouche: --choices: choice 3, the 2nd of the list, is not on offer; there are 2.\n", terminal.Errors);
    }

    [Theory]
    [InlineData("2,1", "cartouche: --choices: the story ends before choice 1, the 2nd of the list.\n")]
    [InlineData("2", "")]
    public void ChoicesBeyondTheEndAreWrongUsage(string choices, string complaint)
    {
        var story = _folder.Write("story.ink", Samples.Kitchen);
        foreach (var format in new[] { "--tags", "--plain", "--json" })
        {
            var terminal = new TestTerminal();
            Assert.Equal(complaint.Length > 0 ? ExitCode.Usage : ExitCode.Fine, TestFolder.Run(terminal, "play", story, format, "--choices", choices));
            Assert.Equal(complaint, terminal.Errors);
        }
    }

    [Theory]
    [InlineData("/goto par", "'par' takes values: goto par x y")]
    [InlineData("/goto par 1", "'par' takes values: goto par x y")]
    [InlineData("/goto par 1 2", "Par 1 2.")]
    [InlineData("/goto par.one 5", "One 5.")]
    [InlineData("/goto par.one", "'par.one' takes a value: goto par.one z")]
    [InlineData("/goto bare 1", "'bare' takes no values.")]
    [InlineData("/goto twice 4", "'twice' is a function; to call it: eval twice(n)")]
    [InlineData("/goto", "goto one of: par, par.one, bare")]
    public void AKnotTakesTheValuesItAsksFor(string command, string answer)
    {
        var (_, output) = Play(command + "\n", """
            + [Wait] -> END
            === par(x, y)
            Par {x} {y}.
            -> END
            = one(z)
            One {z}.
            -> END
            === bare
            ~ temp t = 1
            Bare {t}.
            -> END
            === function twice(n)
            ~ return n * 2
            """);
        Assert.Contains(answer, output, StringComparison.Ordinal);
        Assert.DoesNotContain("runtime error", output, StringComparison.Ordinal);
    }

    [Fact]
    public void ASaveNeverReplacesTheStory()
    {
        var (_, output) = Play($"/save {_folder["story.ink"]}\n");
        Assert.Contains("is a file of the story itself; name another one.", Unwrapped(output), StringComparison.Ordinal);
        Assert.Equal(Samples.Kitchen, File.ReadAllText(_folder["story.ink"]));
    }

    private static string Unwrapped(string text) => string.Join(' ', text.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));

    private (int Result, string Output) Play(string input, string story = Samples.Kitchen, params string[] options)
    {
        var terminal = new TestTerminal(input);
        var result = TestFolder.Run(terminal, ["play", _folder.Write("story.ink", story), "--seed", "1", .. options]);
        return (result, _folder.Local(terminal.Output));
    }
}

using Cartouche.Cli.Tests.Terminals;

namespace Cartouche.Cli.Tests.Inklecate;

public sealed class PlainTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void ATranscriptIsInklecatesToTheByte()
    {
        var (result, output, _) = Play(Samples.Kitchen, "1\n1\n2\n");
        Assert.Equal(
            """
            It is dark.
            # tags: title: The Kitchen, author: A Tester, night

            1: Light the lamp
            2: Leave
            ?> It burns.
            You stand in the kitchen with 2 coins.

            1: Look around
            2: Go out
            ?> Pots and pans.
            # tags: shiny
            You stand in the kitchen with 2 coins.

            1: Look around
            2: Go out
            ?> 
            """, output);
        Assert.Equal(ExitCode.Fine, result);
    }

    [Fact]
    public void TheEndOfInputIsTold()
    {
        var (result, output, _) = Play("* a\n* b\n- -> END\n", "");
        Assert.Equal("\n1: a\n2: b\n?> <User input stream closed.>\n", output);
        Assert.Equal(ExitCode.Fine, result);
    }

    [Theory]
    [InlineData("7", "Choice out of range\n")]
    [InlineData("99999999999999999999", "Choice out of range\n")]
    [InlineData("0", "")]
    [InlineData("-1", "")]
    [InlineData("-99999999999999999999", "")]
    [InlineData("", "Unexpected input. Type 'help' or a choice number.\n")]
    [InlineData("help", "Type a choice number, a divert (e.g. '-> myKnot'), an expression, or a variable assignment (e.g. 'x = 5')\n")]
    [InlineData("  helpless", "Type a choice number, a divert (e.g. '-> myKnot'), an expression, or a variable assignment (e.g. 'x = 5')\n")]
    [InlineData("-> nowhere", "Divert target not found: '-> nowhere'\n")]
    [InlineData("gold", "3\n")]
    [InlineData("gold * 2 + 1", "7\n")]
    [InlineData("name + \"!\"", "Ada!\n")]
    [InlineData("mood", "angry\n")]
    [InlineData("gold = 9", "")]
    [InlineData("DebugPath kitchen", "DebugSource: line 14 of story.ink\n")]
    [InlineData("DebugPath nowhere", "DebugSource: Unknown source\n")]
    public void WhatIsTypedInsteadOfAChoiceIsAnsweredAndThePromptComesAgain(string typed, string answer)
    {
        var (_, output, _) = Play(Samples.Kitchen, typed + "\n");
        Assert.EndsWith("2: Leave\n?> " + answer + "?> <User input stream closed.>\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void AnAssignmentAtThePromptLasts()
    {
        var (_, output, _) = Play(Samples.Kitchen, "gold = 40 + 1\nmood += calm\nmood\n1\n");
        Assert.Contains("?> ?> ?> calm, angry\n?> It burns.\nYou stand in the kitchen with 40 coins.\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void AskingForAKnotsVisitsDoesNotDisturbThePlay()
    {
        var (_, asked, _) = Play(Samples.Kitchen, "kitchen > 0\n1\nLIST_ALL(mood)\nRANDOM(3, 3)\n1\n2\n");
        var (_, played, _) = Play(Samples.Kitchen, "1\n1\n2\n");
        Assert.Equal(played, asked.Replace("?> false\n", "", StringComparison.Ordinal).Replace("?> calm, angry\n", "", StringComparison.Ordinal).Replace("?> 3\n", "", StringComparison.Ordinal));
    }

    [Fact]
    public void WhatIsNoInkIsToldAtThePrompt()
    {
        var (_, output, _) = Play(Samples.Kitchen, "silver + 1\n");
        Assert.Contains("'silver'", output[output.IndexOf("?> ", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.EndsWith("\n?> <User input stream closed.>\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void ADivertAtThePromptIsFollowed()
    {
        var (_, output, _) = Play(Samples.Kitchen, "-> kitchen\n");
        Assert.Contains("?> You stand in the kitchen with 3 coins.\n\n1: Look around\n", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("quit")]
    [InlineData("exit now")]
    public void QuittingEndsWithoutAWord(string typed)
    {
        var (result, output, _) = Play(Samples.Kitchen, typed + "\n1\n");
        Assert.EndsWith("2: Leave\n?> ", output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Fine, result);
    }

    [Fact]
    public void KeptOpenItAsksAfterTheEnd()
    {
        var (_, output, _) = Play("Hello.\n-> END\n=== knot\nKnot.\n-> END\n", "-> knot\n", "--keep-open");
        Assert.Equal("Hello.\n--- End of story ---\n\n?> Knot.\n--- End of story ---\n\n?> <User input stream closed.>\n", output);
    }

    [Fact]
    public void ARuntimeErrorStandsUnderItsLineAndIsAFault()
    {
        var (result, output, _) = Play("VAR x = 0\nBefore.\n{10 / x}\nAfter.\n-> END\n", "");
        Assert.StartsWith("Before.\n", output, StringComparison.Ordinal);
        Assert.Matches(@"RUNTIME ERROR: 'story.ink' line 3: .+\n", output);
        Assert.Equal(ExitCode.Faults, result);
    }

    [Fact]
    public void CompilerMessagesGoToStandardError()
    {
        var (result, output, errors) = Play("-> knot\n=== knot\nHello.\nTODO: more\n* a\n  -> END\n* b\n", "1\n");
        Assert.Equal("Hello.\n\n1: a\n2: b\n?> a\n", output);
        Assert.Contains("warning CT0301", errors, StringComparison.Ordinal);
        Assert.Contains("note CT0325", errors, StringComparison.Ordinal);
        Assert.EndsWith("1 warning, 1 note in story.ink\n", errors, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Fine, result);
    }

    [Fact]
    public void AFaultyStoryIsNotPlayed()
    {
        var (result, output, errors) = Play("Hello.\n-> nowhere\n", "1\n");
        Assert.Equal("", output);
        Assert.Contains("story.ink:2:4", errors, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Faults, result);
    }

    [Fact]
    public void ChoicesOfTheCommandLineAreTakenAsIfTyped()
    {
        var (_, typed, _) = Play(Samples.Kitchen, "1\n1\n");
        var (_, given, _) = Play(Samples.Kitchen, "", "--choices", "1,1");
        Assert.Equal(typed, given);
    }

    [Fact]
    public void ChanceTakesAsManyTurnsAsAskedTheSameForTheSameSeed()
    {
        const string Loop = "-> loop\n=== loop\n+ one\n+ two\n+ three\n- -> loop\n";
        var (_, first, _) = Play(Loop, "", "--random", "20", "--seed", "5");
        var (_, again, _) = Play(Loop, "", "--random", "20", "--seed", "5");
        var (_, other, _) = Play(Loop, "", "--random", "20", "--seed", "6");
        Assert.Equal(21, first.Split("?> ").Length - 1);
        Assert.Equal(first, again);
        Assert.NotEqual(first, other);
    }

    [Fact]
    public void TheSeedDecidesInksOwnChance()
    {
        const string Dice = "{RANDOM(1, 1000000)} {~a|b|c|d|e|f|g|h}\n-> END\n";
        var (_, first, _) = Play(Dice, "", "--seed", "7");
        var (_, again, _) = Play(Dice, "", "--seed", "7");
        var (_, other, _) = Play(Dice, "", "--seed", "8");
        Assert.Equal(first, again);
        Assert.NotEqual(first, other);
    }

    [Fact]
    public void StubbedExternalsReturnZero()
    {
        const string Story = "EXTERNAL weather()\nWeather: {weather()}.\n-> END\n";
        Assert.Equal((ExitCode.Fine, "Weather: 0.\n", ""), Play(Story, "", "--stub-externals"));
        var (result, output, errors) = Play(Story, "");
        Assert.Equal("", output);
        Assert.Equal("cartouche: The story calls functions of a game that is not here: weather. The playbill can say under 'externals' what they answer; with --stub-externals they return 0.\n", errors);
        Assert.Equal(ExitCode.Faults, result);
    }

    [Fact]
    public void AStoryThatNeverStopsIsStopped()
    {
        var (result, _, errors) = Play("-> loop\n=== loop\nOn and on.\n-> loop\n", "");
        Assert.Contains("go round in circles", errors, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Faults, result);
    }

    [Fact]
    public void ACompiledStoryIsPlayedAsItIs()
    {
        var story = _folder.Write("story.ink", Samples.Kitchen);
        Assert.Equal(ExitCode.Fine, TestFolder.Run(new TestTerminal(), "compile", story));
        var fromSource = new TestTerminal("1\n2\n");
        var fromJson = new TestTerminal("1\n2\n");
        TestFolder.Run(fromSource, "play", "--plain", story);
        TestFolder.Run(fromJson, "play", "--plain", story + ".json");
        Assert.Equal(fromSource.Output, fromJson.Output);
        Assert.Contains("It burns.", fromJson.Output, StringComparison.Ordinal);
    }

    private (int Result, string Output, string Errors) Play(string story, string input, params string[] options)
    {
        var terminal = new TestTerminal(input);
        var result = TestFolder.Run(terminal, ["play", "--plain", _folder.Write("story.ink", story), .. options]);
        return (result, terminal.Output, _folder.Local(terminal.Errors));
    }
}

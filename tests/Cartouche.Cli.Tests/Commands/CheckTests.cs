using System.Text.Json;
using Cartouche.Cli.Tests.Terminals;

namespace Cartouche.Cli.Tests.Commands;

public sealed class CheckTests : IDisposable
{
    private const string Locked = """
        -> hall
        === hall
        * [Into the cell] -> cell
        * [Out] -> END
        === cell
        + [Look] Walls.
            -> cell
        """;

    private const string Lucky = """
        -> table
        === table
        Heads or tails.
        * [Bet] -> toss
        === toss
        {RANDOM(1, 6) == 6: -> won}
        Lost. -> END
        === won
        Won.
        * [Collect]
        """;

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AFaultIsShownWithTheShortestWayThere()
    {
        var (result, output) = Check(Locked);
        Assert.Equal(ExitCode.Faults, result);
        Assert.StartsWith("error soft-lock: From here no ending can be reached any more, whatever is chosen.\n  story.ink:3:", output, StringComparison.Ordinal);
        Assert.Contains("The shortest way there: cartouche play story.ink --choices 1\n", output, StringComparison.Ordinal);
        Assert.EndsWith("Every path was explored.\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void ASoundStoryIsCalledSound()
    {
        var (result, output) = Check("-> a\n=== a\n* [On] Yes. -> a\n* -> END\n");
        Assert.Equal(ExitCode.Fine, result);
        Assert.EndsWith("Every path was explored: nothing is wrong.\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void AFaultThatNeedsLuckIsReplayedWithTheSameLuck()
    {
        var (_, output) = Check(Lucky);
        Assert.Contains("--choices \"1(5),1\"\n", output, StringComparison.Ordinal);
        var terminal = new TestTerminal();
        Assert.Equal(ExitCode.Faults, TestFolder.Run(terminal, "play", _folder["story.ink"], "--choices", "1(5),1"));
        Assert.Contains("Won.", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void JsonHoldsEveryFinding()
    {
        var (result, output) = Check(Locked, "--json");
        Assert.Equal(ExitCode.Faults, result);
        using var json = JsonDocument.Parse(output);
        Assert.True(json.RootElement.GetProperty("exhaustive").GetBoolean());
        Assert.Equal(3, json.RootElement.GetProperty("states").GetInt32());
        var finding = json.RootElement.GetProperty("findings").EnumerateArray().Single();
        Assert.Equal(("soft-lock", 3, "1"), (finding.GetProperty("kind").GetString(), finding.GetProperty("line").GetInt32(), finding.GetProperty("trace").GetString()));
    }

    [Fact]
    public void JsonHoldsTheEndingsReachedOrNot()
    {
        _folder.Write("story.playbill.yaml", "endings: { Peace: , War: }\n");
        var (result, output) = Check("VAR x = 0\n~ x = 1\n* {x > 1} [Fight] -> war\n* [Talk] -> peace\n=== war\n# ending: War\n-> END\n=== peace\n# ending: Peace\n-> END\n", "--json");
        Assert.Equal(ExitCode.Faults, result);
        using var json = JsonDocument.Parse(output);
        var endings = json.RootElement.GetProperty("endings").EnumerateArray().Select(e => (e.GetProperty("name").GetString(), e.GetProperty("reached").GetBoolean(), e.GetProperty("path").GetString()));
        Assert.Equal([("Peace", true, "peace"), ("War", false, "war")], endings);
        Assert.Contains(json.RootElement.GetProperty("findings").EnumerateArray(), f => f.GetProperty("kind").GetString() == "unreachable-ending");
    }

    [Fact]
    public void SarifNamesTheKindsAsRules()
    {
        var (_, output) = Check(Locked, "--sarif");
        using var json = JsonDocument.Parse(output);
        Assert.Equal("soft-lock", json.RootElement.GetProperty("runs")[0].GetProperty("results")[0].GetProperty("ruleId").GetString());
    }

    [Fact]
    public void ALimitThatIsMetIsSaidAndHasItsOwnExitCode()
    {
        var (result, output) = Check("VAR n = 0\n-> a\n=== a\n~ n = n + 1\n+ [More] -> a\n+ {n > 9999} [Out] -> END\n", "--states", "100");
        Assert.Equal(ExitCode.Unknown, result);
        Assert.Contains("Not every path was explored: there are too many states (--states).", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--no-reduce", "everything", "There is no reduction 'everything'")]
    [InlineData("--states", "none", "--states takes a whole number from 1")]
    [InlineData("--json", "--sarif", "--json and --sarif exclude each other.")]
    public void WrongUseIsExplained(string first, string second, string expected)
    {
        var terminal = new TestTerminal();
        Assert.Equal(ExitCode.Usage, TestFolder.Run(terminal, "check", _folder.Write("story.ink", Locked), first, second));
        Assert.Contains(expected, terminal.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void FunctionsOfTheGameAreAskedForByName()
    {
        var terminal = new TestTerminal();
        Assert.Equal(ExitCode.Faults, TestFolder.Run(terminal, "check", _folder.Write("story.ink", "EXTERNAL roll()\n{roll()}\n-> END\n")));
        Assert.Contains("roll", terminal.Errors, StringComparison.Ordinal);
    }

    private (int Result, string Output) Check(string source, params string[] options)
    {
        var terminal = new TestTerminal();
        var result = TestFolder.Run(terminal, ["check", _folder.Write("story.ink", source), .. options]);
        return (result, _folder.Local(terminal.Output));
    }
}

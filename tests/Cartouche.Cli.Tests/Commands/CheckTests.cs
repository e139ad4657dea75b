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
    public void WhatMultipliesTheStatesIsExplained()
    {
        _folder.Write("story.ink", "VAR gold = 0\n-> hub\n=== hub\n* [One] One.\n~ gold = 1\n-> hub\n* [Two] Two.\n-> hub\n+ {gold == 1} [Leave] -> END\n+ [Stay] -> hub\n");
        var terminal = new TestTerminal();
        Assert.Equal(ExitCode.Fine, TestFolder.Run(terminal, "check", _folder["story.ink"], "--explain-size"));
        Assert.Contains("What multiplies 5 states:\n  x 1.67      what was read and chosen in 'hub', 4 values", terminal.Output, StringComparison.Ordinal);
        terminal = new TestTerminal();
        TestFolder.Run(terminal, "check", _folder["story.ink"], "--explain-size", "--json");
        var factor = JsonDocument.Parse(terminal.Output).RootElement.GetProperty("size").GetProperty("factors")[0];
        Assert.Equal(("counts", "hub"), (factor.GetProperty("kind").GetString(), factor.GetProperty("name").GetString()));
    }

    [Fact]
    public void WhatGrowsWithoutEndIsNamed()
    {
        _folder.Write("story.ink", "VAR gold = 0\n-> hub\n=== hub\n~ gold++\n+ [On] -> hub\n+ {gold mod 7 == 3} [Leave] -> END\n");
        var terminal = new TestTerminal();
        Assert.Equal(ExitCode.Unknown, TestFolder.Run(terminal, "check", _folder["story.ink"], "--states", "1000"));
        Assert.Contains("the variable 'gold' takes ever new values, ", terminal.Output, StringComparison.Ordinal);
        Assert.Contains("'variables: gold: { least: 0, most: 10 }'", terminal.Output, StringComparison.Ordinal);
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
    public void SarifKeepsAcceptedFindingsAsSuppressed()
    {
        var (result, output) = Check(Locked.Replace("* [Into", "// cartouche: accept soft-lock \"she may wait for ever\"\n* [Into", StringComparison.Ordinal), "--sarif");
        Assert.Equal(ExitCode.Fine, result);
        using var json = JsonDocument.Parse(output);
        var suppression = Assert.Single(Assert.Single(json.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()).GetProperty("suppressions").EnumerateArray());
        Assert.Equal(("inSource", "she may wait for ever"), (suppression.GetProperty("kind").GetString(), suppression.GetProperty("justification").GetString()));
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

    private const string Secret = """
        EXTERNAL wind()
        VAR oil = 3
        -> hall
        === hall
        * [Hear # by: Ann]
            BEN: It was me. # reveals: secret
        * [Wait]
        -
        ~ oil = oil - wind()
        ANN: I know. # uses: secret
        * [Leave] -> END
        """;

    private const string SecretPlaybill = """
        roles: { Ann: , Ben: }
        facts: { secret: { known_by: [Ben] } }
        externals: { wind: { values: [1..3] } }
        claims:
          - always oil >= 0
          - never knows(Ann, secret)
        """;

    [Fact]
    public void ThePlaybillBesideTheStoryIsHeeded()
    {
        _folder.Write("story.playbill.yaml", SecretPlaybill);
        var (result, output) = Check(Secret, "--claim", "possible oil == 0");
        Assert.Equal(ExitCode.Faults, result);
        Assert.Contains("error claim: The claim 'never knows(Ann, secret)' is refuted. It is true at the end of this way.\n  story.playbill.yaml:6:5", output, StringComparison.Ordinal);
        Assert.Contains("error knowledge: Ann speaks of 'secret' without knowing it yet.\n  story.ink:10:", output, StringComparison.Ordinal);
        Assert.Contains("proved-modulo: always oil >= 0\n", output, StringComparison.Ordinal);
        Assert.Contains("proved-modulo: possible oil == 0\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void ClaimsAreInTheJson()
    {
        _folder.Write("story.playbill.yaml", SecretPlaybill);
        var (_, output) = Check(Secret, "--json", "--claim", "possible oil == 0");
        using var json = JsonDocument.Parse(output);
        var claims = json.RootElement.GetProperty("claims").EnumerateArray().ToList();
        Assert.Equal(["always oil >= 0", "never knows(Ann, secret)", "possible oil == 0"], claims.Select(c => c.GetProperty("text").GetString()));
        Assert.Equal(["proved-modulo", "refuted", "proved-modulo"], claims.Select(c => c.GetProperty("verdict").GetString()));
        Assert.Equal(("1(g0)", 6, 5), (claims[1].GetProperty("trace").GetString(), claims[1].GetProperty("line").GetInt32(), claims[1].GetProperty("column").GetInt32()));
        Assert.Equal("1(g2)", claims[2].GetProperty("trace").GetString());
        Assert.Equal("the game answers wind() as the playbill says", claims[0].GetProperty("assumptions")[0].GetString());
    }

    [Fact]
    public void WhatTheGameDecidesIsReplayed()
    {
        _folder.Write("story.playbill.yaml", "externals: { wind: { values: [4, 5, 6] } }\nvariables: { level: { values: [7, 8] } }\n");
        const string Source = "EXTERNAL wind()\nVAR level = 1\nLevel {level}.\n* [Blow]\n- It blows {wind()}, then {wind()}.\n{level == 8: -> lost}\n-> END\n=== lost\n* [Lose]\n";
        var (_, output) = Check(Source);
        Assert.Contains("--choices \"(g1)1(g0 g0),1\"", output, StringComparison.Ordinal);
        var terminal = new TestTerminal();
        TestFolder.Run(terminal, "play", _folder["story.ink"], "--choices", "(g1)1(g2 g0),1");
        Assert.Contains("Level 8.", terminal.Output, StringComparison.Ordinal);
        Assert.Contains("It blows 6, then 4.", terminal.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sometimes oil > 3", "--claim:1:1")]
    [InlineData("always oli > 3", "--claim:1:8")]
    [InlineData("never at(nowhere)", "--claim:1:10")]
    public void AClaimThatCannotBeReadIsLocated(string claim, string place)
    {
        var terminal = new TestTerminal();
        Assert.Equal(ExitCode.Usage, TestFolder.Run(terminal, "check", _folder.Write("story.ink", "VAR oil = 3\n* [Go] -> END\n"), "--claim", claim));
        Assert.Contains(place, terminal.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void FaultsOfThePlaybillComeFirst()
    {
        _folder.Write("story.playbill.yaml", "roles: { Ann: }\nclaims:\n  - never knows(Anne, secret)\n");
        var terminal = new TestTerminal();
        Assert.Equal(ExitCode.Faults, TestFolder.Run(terminal, "check", _folder.Write("story.ink", "* [Go] -> END\n")));
        Assert.Contains("story.playbill.yaml:3:", _folder.Local(terminal.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void AnAcceptedFindingIsListedApart()
    {
        var accepted = Locked.Replace("* [Into", "// cartouche: accept soft-lock \"she may wait for ever\"\n* [Into", StringComparison.Ordinal);
        var (result, output) = Check(accepted);
        Assert.Equal(ExitCode.Fine, result);
        Assert.StartsWith("accepted soft-lock at story.ink:4:", output, StringComparison.Ordinal);
        Assert.Contains(": she may wait for ever\n", output, StringComparison.Ordinal);
        var (_, text) = Check(accepted, "--json");
        using var json = JsonDocument.Parse(text);
        Assert.Equal("she may wait for ever", json.RootElement.GetProperty("accepted")[0].GetProperty("reason").GetString());
        Assert.Empty(json.RootElement.GetProperty("findings").EnumerateArray());
    }

    private (int Result, string Output) Check(string source, params string[] options)
    {
        var terminal = new TestTerminal();
        var result = TestFolder.Run(terminal, ["check", _folder.Write("story.ink", source), .. options]);
        return (result, _folder.Local(terminal.Output));
    }

    [Theory]
    [InlineData("-> nowhere\n", ExitCode.Faults)]
    [InlineData("-> END\n", ExitCode.Usage, "--claim", "always at(nope)")]
    public void AProgramIsToldTooWhatKeepsAStoryFromBeingExplored(string source, int exit, params string[] arguments)
    {
        var terminal = new TestTerminal();
        Assert.Equal(exit, TestFolder.Run(terminal, ["check", _folder.Write("story.ink", source), "--json", .. arguments]));
        using var json = JsonDocument.Parse(terminal.Output);
        Assert.Equal("refused", json.RootElement.GetProperty("end").GetString());
        // Whoever reads the report of a story that was explored finds the same keys.
        var explored = new TestTerminal();
        TestFolder.Run(explored, "check", _folder.Write("sound.ink", "Hi.\n-> END\n"), "--json");
        using var sound = JsonDocument.Parse(explored.Output);
        Assert.Equal(sound.RootElement.EnumerateObject().Select(p => p.Name).Order(), json.RootElement.EnumerateObject().Select(p => p.Name).Order());
        Assert.Equal("fault", Assert.Single(json.RootElement.GetProperty("findings").EnumerateArray().ToList()).GetProperty("severity").GetString());
        terminal = new TestTerminal();
        Assert.Equal(exit, TestFolder.Run(terminal, ["check", _folder["story.ink"], "--sarif", .. arguments]));
        using var sarif = JsonDocument.Parse(terminal.Output);
        Assert.Single(sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().ToList());
    }

    [Fact]
    public void WhoGivesAValueWhereTheyMeanToCompareIsToldSo()
    {
        var terminal = new TestTerminal();
        Assert.Equal(ExitCode.Usage, TestFolder.Run(terminal, "check", _folder.Write("story.ink", "VAR k = 0\n{k}\n-> END\n"), "--claim", "always k = 0"));
        Assert.Contains("'=' gives a value, '==' compares", terminal.Errors, StringComparison.Ordinal);
    }
}

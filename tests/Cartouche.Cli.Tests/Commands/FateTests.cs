using System.Text.Json;
using Cartouche.Cli.Tests.Terminals;

namespace Cartouche.Cli.Tests.Commands;

public sealed class FateTests : IDisposable
{
    private const string Wager = """
        -> table
        === table
        + [Wait # by: Ann] -> table
        + [Bet # by: Ann]
            {RANDOM(1, 6) == 6: -> won}
            -> lost
        + [Leave # by: Ben # bold] -> lost
        === won
        # ending: Won
        -> END
        === lost
        # ending: Lost
        -> END
        """;

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void JsonHoldsChancesAndPowers()
    {
        var (result, output) = Fate(Wager, "roles: { Ann: , Ben: }\n", "--json");
        Assert.Equal(ExitCode.Fine, result);
        using var json = JsonDocument.Parse(output);
        var root = json.RootElement;
        Assert.True(root.GetProperty("exact").GetBoolean());
        Assert.InRange(root.GetProperty("error").GetDouble(), 0, 1e-9);
        var won = root.GetProperty("endings")[0];
        Assert.Equal("Won", won.GetProperty("name").GetString());
        Near(1 / 12.0, won.GetProperty("uniform"));
        Near(0, won.GetProperty("least"));
        Near(1 / 6.0, won.GetProperty("most"));
        Near(1 / 9.0, won.GetProperty("byRole").GetProperty("Ann").GetProperty("most"));
        Near(1 / 12.0, won.GetProperty("byRole").GetProperty("Ben").GetProperty("least"));
        var lost = root.GetProperty("coalitions")[1];
        Assert.Equal("""["Lost",[["Ann","Ben"]],[["Ann","Ben"]],[["Ann","Ben"]]]""",
            $"[\"{lost.GetProperty("ending").GetString()}\",{Flat(lost, "canForce")},{Flat(lost, "canForceAlmostSurely")},{Flat(lost, "canPrevent")}]");
    }

    [Fact]
    public void WithoutAPlaybillTheReaderIsTheOneRole()
    {
        var (result, output) = Fate(Wager, null);
        Assert.Equal(ExitCode.Fine, result);
        Assert.StartsWith("  Won        ██······················  8.33 %\n             0 % to 16.67 %, by what is chosen\n", output, StringComparison.Ordinal);
        Assert.Contains("  Lost       can be forced by reader\n", output, StringComparison.Ordinal);
        Assert.Contains("Every path counted (3 states)", output, StringComparison.Ordinal);
    }

    [Fact]
    public void WeightsChangeRandomPlay()
    {
        // Bet once in four times that something comes of it.
        var (_, output) = Fate(Wager, null, "--json", "--choose-weights", "#bold=3");
        using var json = JsonDocument.Parse(output);
        Near(1 / 24.0, json.RootElement.GetProperty("endings")[0].GetProperty("uniform"));
    }

    [Fact]
    public void WhatIsTooLargeIsEstimatedAndCalledAnEstimate()
    {
        const string Endless = "VAR n = 0\n-> a\n=== a\n~ n = n + 1\n+ {n < 200} [More] -> a\n+ [Out] Out {n}. -> END\n";
        var (result, output) = Fate(Endless, null, "--states", "50", "--runs", "500", "--seed", "7");
        Assert.Equal(ExitCode.Unknown, result);
        Assert.Contains("These are estimates from 500 random runs", output, StringComparison.Ordinal);
        var (_, first) = Fate(Endless, null, "--states", "50", "--runs", "500", "--seed", "7", "--json");
        var (_, second) = Fate(Endless, null, "--states", "50", "--runs", "500", "--seed", "7", "--json");
        Assert.Equal(first, second);
        using var json = JsonDocument.Parse(first);
        Assert.False(json.RootElement.GetProperty("exact").GetBoolean());
        var ending = json.RootElement.GetProperty("endings")[0];
        Assert.Equal((JsonValueKind.Null, 1.0), (ending.GetProperty("least").ValueKind, ending.GetProperty("interval")[1].GetDouble()));
        Assert.InRange(ending.GetProperty("interval")[0].GetDouble(), 0.98, 0.9999);
    }

    [Fact]
    public void APlaybillWithFaultsIsShownInsteadOfWrongAnswers()
    {
        var terminal = new TestTerminal();
        _folder.Write("story.playbill.yaml", "roles: { Ann: , Ben: \n");
        Assert.Equal(ExitCode.Faults, TestFolder.Run(terminal, "fate", _folder.Write("story.ink", Wager)));
        Assert.Contains("story.playbill.yaml", terminal.Errors, StringComparison.Ordinal);
        Assert.Equal("", terminal.Output);
    }

    [Theory]
    [InlineData("--choose-weights", "second=2", "'second' is no place of a choice")]
    [InlineData("--choose-weights", "first=-1", "'first=-1' has no weight")]
    [InlineData("--runs", "0", "--runs takes a whole number from 1")]
    public void WrongUseIsExplained(string option, string value, string expected)
    {
        var terminal = new TestTerminal();
        Assert.Equal(ExitCode.Usage, TestFolder.Run(terminal, "fate", _folder.Write("story.ink", Wager), option, value));
        Assert.Contains(expected, terminal.Errors, StringComparison.Ordinal);
    }

    private static void Near(double expected, JsonElement actual) => Assert.Equal(expected, actual.GetDouble(), 1e-9);

    private static string Flat(JsonElement element, string name) => string.Concat(element.GetProperty(name).GetRawText().Where(c => !char.IsWhiteSpace(c)));

    private (int Result, string Output) Fate(string source, string? playbill, params string[] options)
    {
        var terminal = new TestTerminal();
        if (playbill is not null) _folder.Write("story.playbill.yaml", playbill);
        var result = TestFolder.Run(terminal, ["fate", _folder.Write("story.ink", source), .. options]);
        return (result, _folder.Local(terminal.Output));
    }
}

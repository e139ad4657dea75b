using System.Text.Json;
using Cartouche.Cli.Tests.Terminals;

namespace Cartouche.Cli.Tests.Commands;

public sealed class RoutesTests : IDisposable
{
    private const string Lucky = """
        -> table
        === table
        Heads or tails.
        * [Bet] -> toss
        * [Go] You go. -> END
        === toss
        {RANDOM(1, 6) == 6: -> won}
        Lost. -> END
        === won
        Won.
        * [Collect] Coins. -> END
        """;

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void RoutesAreWrittenAsChoicesAndAsTranscripts()
    {
        var terminal = new TestTerminal();
        Assert.Equal(ExitCode.Fine, TestFolder.Run(terminal, "routes", _folder.Write("story.ink", Lucky), "--out", _folder["out"]));
        Assert.Contains("3 routes show 5 lines of text and 3 choices: all that can be reached. Fewer will not do.\n", terminal.Output, StringComparison.Ordinal);
        var texts = Enumerable.Range(1, 3).Select(i => File.ReadAllText(_folder[$"out/route-{i}.txt"])).ToList();
        Assert.Equal("Heads or tails.\n\n  ▸ Bet\n\nWon.\n\n  ▸ Collect\n\nCoins.\n\n── the end ──\n", Assert.Single(texts, text => text.Contains("Won.", StringComparison.Ordinal)));
        Assert.Single(texts, text => text.Contains("Lost.", StringComparison.Ordinal));
        Assert.Single(texts, text => text.Contains("You go.", StringComparison.Ordinal));
        for (var i = 1; i <= 3; i++)
        {
            var play = new TestTerminal();
            Assert.Equal(ExitCode.Fine, TestFolder.Run(play, "play", _folder["story.ink"], "--choices", File.ReadAllText(_folder[$"out/route-{i}.choices"]).Trim()));
            Assert.EndsWith("── the end ──\n", play.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void JsonHoldsTheRoutesAndTheBound()
    {
        var terminal = new TestTerminal();
        Assert.Equal(ExitCode.Fine, TestFolder.Run(terminal, "routes", _folder.Write("story.ink", Lucky), "--json"));
        using var json = JsonDocument.Parse(terminal.Output);
        var root = json.RootElement;
        Assert.Equal((3, 3, true, true), (root.GetProperty("count").GetInt32(), root.GetProperty("lowerBound").GetInt32(), root.GetProperty("fewest").GetBoolean(), root.GetProperty("exhaustive").GetBoolean()));
        Assert.Equal(["1(0)", "1(5),1", "2"], root.GetProperty("routes").EnumerateArray().Select(route => route.GetProperty("script").GetString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void ALimitThatIsMetIsSaid()
    {
        var terminal = new TestTerminal();
        var story = _folder.Write("story.ink", "VAR n = 0\n-> a\n=== a\n~ n = n + 1\n+ [More] -> a\n+ {n > 9999} [Out] -> END\n");
        Assert.Equal(ExitCode.Unknown, TestFolder.Run(terminal, "routes", story, "--states", "100"));
        Assert.Contains("as far as was explored", terminal.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Fewer", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatTheGameAnswersInARouteItAnswersInItsTranscript()
    {
        _folder.Write("story.playbill.yaml", "externals: { die: { values: [1..2] } }\n");
        var terminal = new TestTerminal();
        Assert.Equal(ExitCode.Fine, TestFolder.Run(terminal, "routes", _folder.Write("story.ink", "EXTERNAL die()\n{die() == 2:\n  Two.\n- else:\n  One.\n}\n-> END\n"), "--out", _folder["out"]));
        Assert.Equal(["One.\n\n── the end ──\n", "Two.\n\n── the end ──\n"], Directory.GetFiles(_folder["out"], "*.txt").Select(File.ReadAllText).Order());
        Assert.Contains("That is so if the game answers die() as the playbill says.", terminal.Output, StringComparison.Ordinal);
    }
}

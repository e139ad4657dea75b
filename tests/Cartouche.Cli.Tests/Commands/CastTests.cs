using System.Text.Json;
using Cartouche.Cli.Tests.Terminals;

namespace Cartouche.Cli.Tests.Commands;

public sealed class CastTests : IDisposable
{
    private const string Playbill = """
        roles:
          Ann: { traits: { nerve: 2 } }
          Ben: { traits: { nerve: -2 }, relations: [{ is: married to, whom: Ann }] }
        content:
          - { note: a storm, roles: [Ann] }
        questions:
          - ask: The lamp is out.
            answers: [{ say: I light it., nerve: 1 }, { say: I wait., nerve: -1 }]

        """;

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void TellsWhoPlaysWhatAndWhy()
    {
        var (result, output, _) = Cast("players: { Eve: { answers: [1], relations: [{ is: partner, whom: Kit }] }, Kit: { answers: [2] } }\n");
        Assert.Equal(ExitCode.Fine, result);
        Assert.Equal("""
              Ann  Eve
                   Ann has much nerve; you come near it.
                   Ben is married to Ann, and Kit, who plays Ben, is your partner.
              Ben  Kit
                   Ben has very little nerve; you come near it.
                   Ben is married to Ann, and Eve, who plays Ann, is your partner.

            26 points: no cast fits better.

            """, output);
    }

    [Fact]
    public void AVetoOfANoteHoldsForTheRolesItComesWith()
    {
        var (_, output, _) = Cast("players: { Eve: { answers: [1], vetoes: [a storm] }, Kit: { answers: [2] } }\n", "--json");
        using var json = JsonDocument.Parse(output);
        Assert.Equal(["Ann=Kit", "Ben=Eve"], json.RootElement.GetProperty("parts").EnumerateArray().Select(part => $"{part.GetProperty("role")}={part.GetProperty("player")}"));
        Assert.True(json.RootElement.GetProperty("proved").GetBoolean());
    }

    [Fact]
    public void VetoesThatCollideAreSaid()
    {
        var (result, output, _) = Cast("players: { Eve: { vetoes: [Ann] }, Kit: { vetoes: [a storm] } }\n");
        Assert.Equal(ExitCode.Faults, result);
        Assert.Equal("No cast is possible.\n  For Ann there is nobody: Eve has vetoed Ann; Kit has vetoed a storm, which comes with Ann.\n", output);
    }

    [Fact]
    public void APinHoldsWhateverFitsBetter()
    {
        var (_, output, _) = Cast("players: { Eve: { answers: [1] }, Kit: { answers: [2] } }\npins: { Ann: Eve }\n", "--pin", "ann=kit", "--json");
        Assert.Contains("\"player\": \"Kit\"", output[..output.IndexOf("\"Ben\"", StringComparison.Ordinal)], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("players: { Eve: { likes: [Anna] } }\n", "There is no role 'Anna'.", ExitCode.Faults)]
    [InlineData("players: [\n", "This is no YAML", ExitCode.Faults)]
    [InlineData("players: { Eve: }\n", "--pin is ROLE=PLAYER, not 'Ann'.", ExitCode.Usage, "--pin", "Ann")]
    [InlineData("players: { Eve: }\n", "--pin: there is no player 'Kit'.", ExitCode.Usage, "--pin", "Ann=Kit")]
    public void WhatIsWrongIsSaid(string people, string says, int code, params string[] args)
    {
        var (result, _, errors) = Cast(people, args);
        Assert.Equal(code, result);
        Assert.Contains(says, errors, StringComparison.Ordinal);
    }

    private (int Result, string Output, string Errors) Cast(string people, params string[] args)
    {
        _folder.Write("story.playbill.yaml", Playbill);
        var terminal = new TestTerminal();
        var result = TestFolder.Run(terminal, ["cast", _folder.Write("story.ink", "* [Go] -> END\n"), "--players", _folder.Write("people.yaml", people), .. args]);
        return (result, terminal.Output, terminal.Errors);
    }
}

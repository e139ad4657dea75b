using Cartouche.Cli;
using Cartouche.Cli.Tests;
using Cartouche.Cli.Tests.Terminals;

namespace Cartouche.Report.Tests;

/// <summary>Reports as the command writes them, made once for a class of tests.</summary>
public sealed class Reports : IDisposable
{
    /// <summary>A story with a fault of most kinds, and with text that would be markup if it were not escaped.</summary>
    private const string Garden = """
        # title: The Locked Garden
        # author: A. <b>Keeper</b>
        VAR key = false
        VAR stuck = false
        ~ stuck = false
        -> gate
        === gate
        The gate is {shut|still shut}. {stuck: It has rusted.}
        * [Knock] -> porter
        * [Climb the wall] -> wall
        + {key} [Unlock it with the little brass key] -> garden.lawn
        + [Toss a coin] -> coin
        === coin
        {RANDOM(1, 6) == 6: -> well}
        It falls in the grass. -> gate
        === porter
        "Who is it?" </script><script>document.title = "broken"</script><!-- <script>
        * ["It is <i>I</i>."]
            ~ key = true
            He gives you a key. -> gate
        * [Say nothing] -> dream -> gate
        === wall
        You are on the wall.
        + [Look down] It is high. -> wall
        === well
        You fall. It is deep.
        * [Call]
        === dream
        A dream of leaves.
        ->->
        === garden
        = lawn
        # ending: Garden
        <- birds
        + [Sit] You sit. -> END
        = maze
        You are lost.
        + [Left] -> lawn
        === birds
        + [Listen] They sing. -> garden.maze
        === attic
        Nobody comes here.
        -> gate
        """;

    /// <summary>A story for two roles, with claims.</summary>
    private const string Lamp = """
        VAR oil = 2
        -> lamp_room
        === lamp_room
        # scene: The lamp room
        # with: Ann, Ben
        The lamp is low.
        + {oil > 0} [Ann fills it. # by: Ann]
            ~ oil = oil - 1
            It burns. -> shine
        * [Ben looks out. # by: Ben] Fog. -> lamp_room
        * [Ben puts it out. # by: Ben] -> shine.dark
        === shine
        {RANDOM(1, 6) == 6: The wick drowns. -> dark}
        + [Ann trims it. # by: Ann] -> bright
        + [Ben opens the window. # by: Ben] -> lamp_room
        = bright
        # ending: Light
        Till morning. -> END
        = dark
        # ending: Dark
        No light tonight. -> END
        """;

    private const string LampPlaybill = """
        title: The Lamp
        roles:
          Ann: { summary: Keeps the lamp. }
          Ben: { summary: Sold two cans of oil. }
        endings:
          Light: { summary: The lamp burns till morning. }
          Dark: { summary: It does not. }
        claims:
          - always oil >= 0
          - possible ended(Dark)
          - inevitable ended(Light)
        """;

    private readonly TestFolder _folder = new();

    public Reports()
    {
        Faulty = Write(_folder.Write("garden.ink", Garden), "garden.html");
        _folder.Write("lamp.playbill.yaml", LampPlaybill);
        Staged = Write(_folder.Write("lamp.ink", Lamp), "lamp.html");
        // Not all of it, which takes longer; so this is also a report of an exploration that met a limit.
        Medallion = Write(Path.Combine(TestFolder.Repository, "stories", "medallion", "medallion.ink"), "medallion.html", "--states", "20000");
    }

    /// <summary>The report of a small story with faults.</summary>
    public string Faulty { get; }

    /// <summary>The report of a small story with a playbill.</summary>
    public string Staged { get; }

    /// <summary>The report of the sample story.</summary>
    public string Medallion { get; }

    public string this[string name] => name switch { "medallion" => Medallion, "lamp" => Staged, _ => Faulty };

    public void Dispose() => _folder.Dispose();

    private string Write(string story, string name, params string[] options)
    {
        var terminal = new TestTerminal();
        var result = TestFolder.Run(terminal, ["check", story, "--html", _folder[name], .. options]);
        Assert.True((result is ExitCode.Faults or ExitCode.Unknown) && File.Exists(_folder[name]), terminal.Errors);
        return _folder[name];
    }
}

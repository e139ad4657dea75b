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

    private readonly TestFolder _folder = new();

    public Reports()
    {
        Faulty = Write(_folder.Write("garden.ink", Garden), "garden.html");
        // Not all of it, which takes longer; so this is also a report of an exploration that met a limit.
        Medallion = Write(Path.Combine(TestFolder.Repository, "stories", "medallion", "medallion.ink"), "medallion.html", "--states", "20000");
    }

    /// <summary>The report of a small story with faults.</summary>
    public string Faulty { get; }

    /// <summary>The report of the sample story.</summary>
    public string Medallion { get; }

    public string this[string name] => name == "medallion" ? Medallion : Faulty;

    public void Dispose() => _folder.Dispose();

    private string Write(string story, string name, params string[] options)
    {
        var terminal = new TestTerminal();
        var result = TestFolder.Run(terminal, ["check", story, "--html", _folder[name], .. options]);
        Assert.True((result is ExitCode.Faults or ExitCode.Unknown) && File.Exists(_folder[name]), terminal.Errors);
        return _folder[name];
    }
}

using System.CommandLine;
using System.Reflection;
using Cartouche.Cli.Commands;
using Cartouche.Cli.Inklecate;
using Cartouche.Cli.Play;
using Cartouche.Cli.Terminals;
using Cartouche.Runtime;

namespace Cartouche.Cli;

/// <summary>The whole command: reads its arguments, runs what they name, answers with an <see cref="ExitCode"/>.</summary>
public static class CommandLine
{
    /// <summary>The version, as <c>--version</c> shows it.</summary>
    public static string Version { get; } =
        typeof(CommandLine).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";

    /// <summary>Runs the command.</summary>
    /// <param name="args">Its arguments.</param>
    /// <param name="terminal">The world outside.</param>
    public static int Run(string[] args, ITerminal terminal)
    {
        ArgumentNullException.ThrowIfNull(terminal);
        int result;
        try
        {
            result = Dispatch(args, terminal);
            terminal.Out.Flush();
        }
        catch (UsageException problem)
        {
            result = Report(terminal, problem.Message, ExitCode.Usage);
        }
        catch (Exception problem) when (problem is EndlessStoryException or StoryFormatException or StoryException)
        {
            result = Report(terminal, problem.Message, ExitCode.Faults);
        }
        catch (IOException problem) when (IsReaderGone(problem))
        {
            return ExitCode.Fine;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // Files report their own troubles: this is what we write to, a full disk or a stream that is closed.
            result = Report(terminal, $"The output cannot be written: {(problem.InnerException ?? problem).Message}", ExitCode.Usage);
        }
        return result;
    }

    private static int Dispatch(string[] args, ITerminal terminal)
    {
        var root = new RootCommand("""
            Plays, compiles and checks stories written in ink.

              cartouche play story.ink               in the terminal, with undo, saves and more
              cartouche play story.ink --watch       while you write it
              cartouche play story.ink --plain       for programs, as inklecate -p
              cartouche compile story.ink            to story.ink.json, for any ink runtime
              cartouche check story.ink              explores every path and says what is wrong
              cartouche fate story.ink               how likely each ending is, and who has it in hand
              cartouche routes story.ink             few playthroughs that show every line and choice
              cartouche cast story.ink -p people.yaml fits players to its roles, and says why
              cartouche stage story.ink --hotseat    several people at one keyboard, each in a role
              cartouche canon check story.ink        whether what happened once still happens
              cartouche playbill check story.ink     its roles, stage directions and claims
            """);
        root.Options.OfType<VersionOption>().Single().Action = new PrintVersion(terminal);
        root.Subcommands.Add(PlayCommand.Create(terminal));
        root.Subcommands.Add(CompileCommand.Create(terminal));
        root.Subcommands.Add(CheckCommand.Create(terminal));
        root.Subcommands.Add(FateCommand.Create(terminal));
        root.Subcommands.Add(RoutesCommand.Create(terminal));
        root.Subcommands.Add(CastCommand.Create(terminal));
        root.Subcommands.Add(StageCommand.Create(terminal));
        root.Subcommands.Add(CanonCommand.Create(terminal));
        root.Subcommands.Add(PlaybillCommand.Create(terminal));
        root.SetAction(_ =>
        {
            // Without a command there is only one thing to be said.
            root.Parse(["--help"]).Invoke(Configuration(terminal));
            return ExitCode.Usage;
        });
        // Arguments that begin with @ are file names like any other.
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count == 0) return parsed.Invoke(Configuration(terminal));
        foreach (var error in parsed.Errors) terminal.Error.WriteLine("cartouche: " + error.Message);
        foreach (var hint in Hints(parsed, args)) terminal.Error.WriteLine(hint);
        return ExitCode.Usage;
    }

    /// <summary>What may have been meant instead.</summary>
    private static IEnumerable<string> Hints(ParseResult parsed, string[] args)
    {
        var command = parsed.CommandResult.Command;
        if (command is RootCommand && args.Length > 0 && File.Exists(args[0]))
        {
            yield return $"To play it: cartouche play {string.Join(' ', args)}";
            yield break;
        }
        foreach (var token in parsed.UnmatchedTokens)
        {
            var names = token.StartsWith('-') ? command.Options.Select(option => option.Name) : command.Subcommands.Select(known => known.Name);
            if (StoryPlaces.Nearest(token, names) is { } near) yield return $"Did you mean '{near}'?";
        }
        yield return $"Try 'cartouche {(command is RootCommand ? "" : command.Name + " ")}--help'.";
    }

    private static InvocationConfiguration Configuration(ITerminal terminal) => new()
    {
        Output = terminal.Out,
        Error = terminal.Error,
        EnableDefaultExceptionHandler = false,
        ProcessTerminationTimeout = null,
    };

    /// <summary>Whether whoever read our output has left, as <c>head</c> does: no fault of anybody's.</summary>
    private static bool IsReaderGone(IOException problem)
    {
        const int BrokenPipe = 32;
        const int WindowsBrokenPipe = unchecked((int)0x8007006D);
        const int WindowsPipeClosing = unchecked((int)0x800700E8);
        return problem.HResult is BrokenPipe or WindowsBrokenPipe or WindowsPipeClosing;
    }

    private static int Report(ITerminal terminal, string message, int result)
    {
        try
        {
            terminal.Out.Flush();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // The message below matters more than what nobody reads.
        }
        terminal.Error.WriteLine("cartouche: " + message);
        return result;
    }

    private sealed class PrintVersion(ITerminal terminal) : System.CommandLine.Invocation.SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            terminal.Out.Write($"cartouche {Version}\n");
            return ExitCode.Fine;
        }
    }
}

using System.CommandLine;
using System.Text;
using Cartouche.Cli.Reports;
using Cartouche.Cli.Stories;
using Cartouche.Cli.Terminals;
using Cartouche.Playbills;
using Cartouche.Proof;
using Cartouche.Proof.Claims;
using Cartouche.Proof.Exploring;
using Cartouche.Proof.Reductions;
using Cartouche.Proof.Size;
using Cartouche.Runtime;

namespace Cartouche.Cli.Commands;

/// <summary><c>cartouche check</c>.</summary>
internal static class CheckCommand
{
    private static readonly Dictionary<string, ReductionSet> Reductions = new(StringComparer.Ordinal)
    {
        ["dead-values"] = ReductionSet.DeadValues,
        ["list-items"] = ReductionSet.ListItems,
        ["counts"] = ReductionSet.Counts,
        ["turns"] = ReductionSet.Turns,
        ["symmetry"] = ReductionSet.Symmetry,
        ["all"] = ReductionSet.All,
    };

    public static Command Create(ITerminal terminal)
    {
        var explore = new ExploreArguments();
        var json = new Option<bool>("--json", "-j") { Description = "Report as JSON." };
        var sarif = new Option<bool>("--sarif") { Description = "Report as SARIF, for code hosts and editors." };
        var html = new Option<string?>("--html") { Description = "Write the report as a page for a browser, besides.", HelpName = "FILE" };
        var noReduce = new Option<string[]>("--no-reduce") { Description = $"Do without a reduction: {string.Join(", ", Reductions.Keys)}.", HelpName = "NAME" };
        noReduce.Validators.Add(result =>
        {
            foreach (var name in result.GetValue(noReduce) ?? [])
                if (!Reductions.ContainsKey(name)) result.AddError($"There is no reduction '{name}': there are {string.Join(", ", Reductions.Keys)}.");
        });
        var claim = new Option<string[]>(PlaybillStories.ClaimOption) { Description = "Something to prove or refute, besides the claims of the playbill: 'never at(cellar) and not lamp'.", HelpName = "CLAIM" };
        var explainSize = new Option<bool>("--explain-size") { Description = "Say what multiplies the states, by how much, and what can be done about it." };
        var command = new Command("check", "Explore every path of a story and say what is wrong with it.") { claim, json, sarif, html, noReduce, explainSize };
        explore.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(json) && result.GetValue(sarif)) result.AddError("--json and --sarif exclude each other.");
        });
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(explore.Story),
            parsed.GetValue(claim) ?? [],
            parsed.GetValue(json) ? "json" : parsed.GetValue(sarif) ? "sarif" : "human",
            explore.Options(parsed) with
            {
                SearchShare = 0.4,
                Reductions = (parsed.GetValue(noReduce) ?? []).Aggregate(ReductionSet.All, (set, name) => set & ~Reductions[name]),
            },
            parsed.GetValue(html),
            parsed.GetValue(explainSize),
            terminal));
        return command;
    }

    private static int Run(string path, string[] claims, string format, ExploreOptions options, string? html, bool explainSize, ITerminal terminal)
    {
        var loaded = StoryLoader.Load(path);
        if (loaded.Program is not { } program)
        {
            WriteRefused(loaded, format, terminal);
            return ExitCode.Faults;
        }
        StagedStory? staged = null;
        if (loaded.Compiled is not null)
        {
            (loaded, staged) = PlaybillStories.Compile(loaded, claims);
            if (loaded.Findings.Any(f => f.Severity == Severity.Error)) return Refuse(loaded, format, terminal);
        }
        else if (claims.Length > 0) throw new UsageException($"'{path}' is compiled already: claims are made of the ink source.");
        if (PlayCommand.MissingExternals(loaded, options.StubExternals) is { } missing) throw new StoryException(missing);
        if (html is not null) HtmlReport.Require(html);
        // Ctrl-C ends the exploration; what it found until then is reported.
        using var stop = new CancellationTokenSource();
        terminal.CatchInterrupts();
        var progress = new CheckProgress(terminal, stop);
        options = options with { Progress = progress.Show, Cancellation = stop.Token };
        var check = staged is null ? StoryCheck.Run(program, options) : StoryCheck.Run(staged, options);
        progress.Clear();
        // What keeps an exploration from its end is said without being asked for.
        var size = explainSize || (format == "human" && check.Exploration.End is ExploreEnd.States or ExploreEnd.Memory or ExploreEnd.Time) ? StorySize.Of(check) : null;
        if (format == "human") new CheckReport(loaded, check, terminal) { Size = size, ExplainsSize = explainSize }.Write();
        else if (format == "json") Write(terminal, bytes => CheckJson.Write(bytes, loaded, check, size));
        else Write(terminal, bytes => SarifReport.Write(bytes, CheckReport.WithAccepted(loaded, check), CommandLine.Version));
        if (html is not null)
        {
            SaveFile.Write(html, HtmlReport.Write(loaded, check, staged, new StoryOptions { Limits = options.Limits, StubExternals = options.StubExternals }), loaded);
            if (format == "human") terminal.Out.Write($"The report is in {html}\n");
        }
        return check.Findings.Any(f => f.Severity > Proof.Findings.FindingSeverity.Note) ? ExitCode.Faults
            : check.Exploration.IsExhaustive && check.Claims.All(claim => claim.Verdict is Verdict.Proved or Verdict.ProvedModulo or Verdict.Refuted) ? ExitCode.Fine : ExitCode.Unknown;
    }

    /// <summary>Says what is wrong with the playbill, the directions or the claims. A bad option is a wrong use of the command.</summary>
    private static int Refuse(LoadedStory loaded, string format, ITerminal terminal)
    {
        WriteRefused(loaded, format, terminal);
        return loaded.Findings.Where(f => f.Severity == Severity.Error).All(f => f.Span.File == PlaybillStories.ClaimOption) ? ExitCode.Usage : ExitCode.Faults;
    }

    /// <summary>Says what is wrong to people, and where a program reads along to the program as well.</summary>
    private static void WriteRefused(LoadedStory loaded, string format, ITerminal terminal)
    {
        new HumanReport(loaded, terminal.Error, terminal.ErrorHasColor, terminal).Write();
        if (format == "json") Write(terminal, bytes => CheckJson.WriteRefused(bytes, loaded));
        else if (format == "sarif") Write(terminal, bytes => SarifReport.Write(bytes, loaded, CommandLine.Version));
    }

    private static void Write(ITerminal terminal, Action<Stream> write)
    {
        using var bytes = new MemoryStream();
        write(bytes);
        terminal.Out.Write(Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length) + "\n");
    }
}

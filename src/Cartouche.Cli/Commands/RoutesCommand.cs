using System.CommandLine;
using System.Globalization;
using System.Text;
using Cartouche.Cli.Play;
using Cartouche.Cli.Reports;
using Cartouche.Cli.Terminals;
using Cartouche.Proof.Exploring;
using Cartouche.Proof.Game;
using Cartouche.Proof.Routes;
using Cartouche.Runtime;

namespace Cartouche.Cli.Commands;

/// <summary><c>cartouche routes</c>.</summary>
internal static class RoutesCommand
{
    public static Command Create(ITerminal terminal)
    {
        var explore = new ExploreArguments();
        var json = new Option<bool>("--json", "-j") { Description = "Report as JSON." };
        var output = new Option<string?>("--out", "-o") { Description = "A folder to write every route to: its choices, and what a reader reads.", HelpName = "DIR" };
        var command = new Command("routes", "Find few playthroughs that together show every line and choice that can be reached.") { json, output };
        explore.AddTo(command);
        command.SetAction(parsed => Run(parsed.GetRequiredValue(explore.Story), parsed.GetValue(json), parsed.GetValue(output), explore.Options(parsed), terminal));
        return command;
    }

    private static int Run(string path, bool asJson, string? folder, ExploreOptions options, ITerminal terminal)
    {
        if (ExploreArguments.Load(path, options, terminal) is not { } story) return ExitCode.Faults;
        using var stop = new CancellationTokenSource();
        terminal.CatchInterrupts();
        var progress = new CheckProgress(terminal, stop);
        StoryRoutes routes;
        try
        {
            routes = StoryRoutes.Find(story.Program, options with { Progress = progress.Show, Cancellation = stop.Token }, () => terminal.IsInterrupted, story.Playbill, story.Directions);
        }
        catch (OperationCanceledException)
        {
            progress.Clear();
            return ExitCode.Interrupted;
        }
        progress.Clear();
        if (folder is not null) Save(folder, story, routes, options);
        if (asJson)
        {
            using var bytes = new MemoryStream();
            RoutesReport.WriteJson(bytes, routes);
            terminal.Out.Write(Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length) + "\n");
        }
        else RoutesReport.Write(routes, path, folder, terminal);
        return routes.Exploration.IsExhaustive ? ExitCode.Fine : ExitCode.Unknown;
    }

    /// <summary>Writes <c>route-1.choices</c> and <c>route-1.txt</c> and so on.</summary>
    private static void Save(string folder, ExploredStory story, StoryRoutes routes, ExploreOptions options)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UsageException($"There can be no folder '{folder}': {problem.Message}");
        }
        var digits = routes.Routes.Count.ToString(CultureInfo.InvariantCulture).Length;
        for (var i = 0; i < routes.Routes.Count; i++)
        {
            var name = Path.Combine(folder, "route-" + (i + 1).ToString("D" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));
            var script = routes.Routes[i].Script;
            SaveFile.Write(name + ".choices", script + "\n", story.Loaded);
            SaveFile.Write(name + ".txt", RouteTranscript.Write(story.Program, script, new StoryOptions { Limits = options.Limits, StubExternals = options.StubExternals }, new GameDomains(story.Program, story.Playbill)), story.Loaded);
        }
    }
}

using System.CommandLine;
using System.Globalization;
using System.Text;
using Cartouche.Cli.Reports;
using Cartouche.Cli.Terminals;
using Cartouche.Proof.Fate;

namespace Cartouche.Cli.Commands;

/// <summary><c>cartouche fate</c>.</summary>
internal static class FateCommand
{
    public static Command Create(ITerminal terminal)
    {
        var explore = new ExploreArguments();
        var json = new Option<bool>("--json", "-j") { Description = "Report as JSON." };
        var weights = new Option<ChoiceWeights>("--choose-weights")
        {
            Description = "How random play weighs choices, by place or by tag: first=2,last=0.5,3=4,#bold=2. Default: all alike.",
            HelpName = "LIST",
            DefaultValueFactory = _ => ChoiceWeights.Uniform,
            CustomParser = result =>
            {
                if (ChoiceWeights.Parse(result.Tokens[^1].Value, out var fault) is { } parsed) return parsed;
                result.AddError("--choose-weights: " + fault);
                return ChoiceWeights.Uniform;
            },
        };
        var runs = ExploreArguments.Number("--runs", "Random runs to make where the story is too large to solve.", 10_000);
        var seed = new Option<int>("--seed") { Description = "What those runs are drawn from. Default 0.", HelpName = "N" };
        var command = new Command("fate", "Say how likely each ending is, and who can force or prevent it.") { json, weights, runs, seed };
        explore.AddTo(command);
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(explore.Story),
            parsed.GetValue(json),
            new FateOptions
            {
                Explore = explore.Options(parsed),
                Weights = parsed.GetValue(weights)!,
                Runs = parsed.GetValue(runs),
                Seed = parsed.GetValue(seed),
            },
            terminal));
        return command;
    }

    private static int Run(string path, bool asJson, FateOptions options, ITerminal terminal)
    {
        if (ExploreArguments.Load(path, options.Explore, terminal) is not { } story) return ExitCode.Faults;
        if (story.Playbill?.Roles.Count > StoryFate.MostRoles) throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"The playbill has {story.Playbill.Roles.Count} roles; fate can reckon with {StoryFate.MostRoles}."));
        using var stop = new CancellationTokenSource();
        terminal.CatchInterrupts();
        var progress = new CheckProgress(terminal, stop);
        StoryFate fate;
        try
        {
            fate = StoryFate.Run(
                story.Program,
                options with
                {
                    Explore = options.Explore with { Progress = progress.Show, Cancellation = stop.Token },
                    ShouldStop = () => terminal.IsInterrupted,
                },
                story.Directions,
                story.Playbill);
        }
        catch (OperationCanceledException)
        {
            progress.Clear();
            return ExitCode.Interrupted;
        }
        progress.Clear();
        if (asJson)
        {
            using var bytes = new MemoryStream();
            FateJson.Write(bytes, fate);
            terminal.Out.Write(Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length) + "\n");
        }
        else new FateReport(fate, terminal).Write();
        return fate.IsExact ? ExitCode.Fine : ExitCode.Unknown;
    }
}

using System.CommandLine;
using Cartouche.Cli.Reports;
using Cartouche.Cli.Stories;
using Cartouche.Cli.Terminals;
using Cartouche.Playbills;

namespace Cartouche.Cli.Commands;

/// <summary><c>cartouche playbill</c>.</summary>
internal static class PlaybillCommand
{
    public static Command Create(ITerminal terminal) =>
        new("playbill", "Draft or check the playbill of a story: its roles, facts, endings and claims.") { Init(terminal), Check(terminal) };

    private static Command Init(ITerminal terminal)
    {
        var story = StoryArgument.Create("an .ink file");
        var output = new Option<string?>("--output", "-o") { Description = "The file to write; by default STORY.playbill.yaml beside the story, - for standard output.", HelpName = "FILE" };
        var force = new Option<bool>("--force", "-f") { Description = "Write even where there is a playbill already." };
        var command = new Command("init", "Draft a playbill from what the story says.") { story, output, force };
        command.SetAction(parsed => Init(parsed.GetRequiredValue(story), parsed.GetValue(output), parsed.GetValue(force), terminal));
        return command;
    }

    private static Command Check(ITerminal terminal)
    {
        var story = StoryArgument.Create("an .ink file with its playbill beside it");
        var format = ReportFormat.Create();
        var json = ReportFormat.CreateJson();
        var command = new Command("check", "Check a playbill, the stage directions of its story and its claims' names.") { story, format, json };
        command.SetAction(parsed => Check(parsed.GetRequiredValue(story), parsed.GetValue(json) ? "json" : parsed.GetValue(format)!, terminal));
        return command;
    }

    private static int Init(string path, string? output, bool force, ITerminal terminal)
    {
        var loaded = PlaybillStories.Load(path);
        if (loaded.Program is null)
        {
            new HumanReport(loaded, terminal.Error, terminal.ErrorHasColor, terminal).Write();
            return ExitCode.Faults;
        }
        var draft = PlaybillStories.Draft(path);
        if (output == "-")
        {
            terminal.Out.Write(draft);
            return ExitCode.Fine;
        }
        var file = output ?? PlaybillReader.PathFor(path);
        if (!force && File.Exists(file)) throw new UsageException($"There is a file '{file}' already. --force writes over it.");
        SaveFile.Write(file, draft, loaded);
        terminal.Out.Write($"Drafted {file}\n");
        return ExitCode.Fine;
    }

    private static int Check(string path, string format, ITerminal terminal)
    {
        var checkedStory = PlaybillStories.Check(path);
        if (format == "human")
        {
            new HumanReport(checkedStory, terminal.Out, terminal.HasColor, terminal).Write();
            if (checkedStory.Findings.Count == 0) terminal.Out.Write($"No faults in {PlaybillReader.PathFor(path)}\n");
        }
        else
        {
            ReportFormat.Write(format, checkedStory, null, null, terminal.Out);
        }
        return checkedStory.Program is null ? ExitCode.Faults : ExitCode.Fine;
    }
}

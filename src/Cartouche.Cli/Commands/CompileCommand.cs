using System.CommandLine;
using System.Globalization;
using Cartouche.Cli.Reports;
using Cartouche.Cli.Stories;
using Cartouche.Cli.Terminals;
using Cartouche.Runtime;

namespace Cartouche.Cli.Commands;

/// <summary><c>cartouche compile</c>.</summary>
internal static class CompileCommand
{
    public static Command Create(ITerminal terminal)
    {
        var story = StoryArgument.Create();
        var output = new Option<string?>("--output", "-o") { Description = "The file to write; by default STORY.ink.json beside the story, - for standard output. A name that ends in .cartouche gets the compiled form that loads quickest.", HelpName = "FILE" };
        var count = new Option<bool>("--count-all-visits", "-c") { Description = "Count visits of every knot, stitch and label, not only of those the story asks about." };
        var stats = new Option<bool>("--stats", "-s") { Description = "Print how many words, knots, choices and so on there are; writes no file unless -o is given." };
        var format = ReportFormat.Create();
        var json = ReportFormat.CreateJson();
        var command = new Command("compile", "Compile a story to ink JSON or to a .cartouche file, and say what is wrong with it.") { story, output, count, stats, format, json };
        command.SetAction(parsed => Run(
            new CompileOptions(parsed.GetRequiredValue(story))
            {
                Output = parsed.GetValue(output),
                CountAllVisits = parsed.GetValue(count),
                Statistics = parsed.GetValue(stats),
                Format = parsed.GetValue(json) ? "json" : parsed.GetValue(format)!,
            },
            terminal));
        return command;
    }

    private static int Run(CompileOptions options, ITerminal terminal)
    {
        var loaded = StoryLoader.Load(options.Story, options.CountAllVisits);
        if (loaded.Statistics is null && options.Statistics && loaded.Program is not null)
            throw new UsageException($"'{options.Story}' is compiled already: statistics need the ink source.");
        var toStandardOutput = options.Output == "-";
        string? written = null;
        if (loaded.Program is { } program && (options.Output is not null || !options.Statistics))
        {
            if (toStandardOutput) terminal.Out.Write(InkStories.WriteJson(program.Tree) + "\n");
            else Write(program, written = options.Output ?? DefaultOutput(options.Story), loaded);
        }
        // Whatever the report is, it must not stand in the middle of the compiled story.
        Report(loaded, options, written, toStandardOutput ? terminal.Error : terminal.Out, toStandardOutput ? terminal.ErrorHasColor : terminal.HasColor, terminal);
        return loaded.Program is null ? ExitCode.Faults : ExitCode.Fine;
    }

    private static void Write(StoryProgram program, string path, LoadedStory loaded)
    {
        if (InkStories.IsCompiledName(path)) SaveFile.Write(path, program.ToCompiled(), loaded);
        else SaveFile.Write(path, InkStories.WriteJson(program.Tree), loaded);
    }

    /// <summary>As inklecate names it: <c>story.ink</c> becomes <c>story.ink.json</c>.</summary>
    private static string DefaultOutput(string story)
    {
        var output = Path.ChangeExtension(story, ".ink.json");
        return story.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || InkStories.IsCompiledName(story)
            ? throw new UsageException($"'{story}' is compiled already; name another file with -o to write it anew.")
            : output;
    }

    private static void Report(LoadedStory loaded, CompileOptions options, string? written, TextWriter writer, bool color, ITerminal terminal)
    {
        var statistics = options.Statistics ? loaded.Statistics : null;
        if (options.Format != "human")
        {
            ReportFormat.Write(options.Format, loaded, written, statistics, writer);
            return;
        }
        new HumanReport(loaded, writer, color, terminal).Write();
        if (statistics is not null) WriteStatistics(statistics, writer);
        if (written is not null) writer.Write($"Compiled to {written}\n");
    }

    private static void WriteStatistics(StoryStatistics statistics, TextWriter writer)
    {
        foreach (var (name, count) in new[]
        {
            ("Words", statistics.Words), ("Knots", statistics.Knots), ("Stitches", statistics.Stitches), ("Functions", statistics.Functions),
            ("Choices", statistics.Choices), ("Gathers", statistics.Gathers), ("Diverts", statistics.Diverts),
        })
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"{name}: {count}\n"));
    }

    private sealed record CompileOptions(string Story)
    {
        public string? Output { get; init; }

        public bool CountAllVisits { get; init; }

        public bool Statistics { get; init; }

        public string Format { get; init; } = "human";
    }
}

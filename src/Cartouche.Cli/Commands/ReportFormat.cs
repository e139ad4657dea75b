using System.CommandLine;
using System.Text;
using Cartouche.Cli.Reports;
using Cartouche.Cli.Stories;

namespace Cartouche.Cli.Commands;

/// <summary>How a command prints findings.</summary>
internal static class ReportFormat
{
    /// <summary><c>--format</c></summary>
    public static Option<string> Create()
    {
        var format = new Option<string>("--format") { Description = "How to print diagnostics: human, json or sarif.", DefaultValueFactory = _ => "human", HelpName = "FORMAT" };
        format.Validators.Add(result =>
        {
            if (result.GetValue(format) is not ("human" or "json" or "sarif")) result.AddError($"--format is human, json or sarif, not '{result.GetValue(format)}'.");
        });
        return format;
    }

    /// <summary><c>--json</c></summary>
    public static Option<bool> CreateJson() => new("--json", "-j") { Description = "Same as --format json." };

    /// <summary>Writes findings for programs.</summary>
    /// <param name="format"><c>json</c> or <c>sarif</c>.</param>
    /// <param name="story">Whose findings.</param>
    /// <param name="written">The file that was written, if any.</param>
    /// <param name="statistics">Counts to include, if asked for.</param>
    /// <param name="writer">Where to.</param>
    public static void Write(string format, LoadedStory story, string? written, StoryStatistics? statistics, TextWriter writer)
    {
        using var bytes = new MemoryStream();
        if (format == "json") JsonReport.Write(bytes, story, written, statistics);
        else SarifReport.Write(bytes, story, CommandLine.Version);
        writer.Write(Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length) + "\n");
    }
}

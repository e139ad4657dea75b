using System.Text.Encodings.Web;
using System.Text.Json;
using Cartouche.Cli.Stories;
using Cartouche.Runtime.Tree;

namespace Cartouche.Cli.Reports;

/// <summary>Findings for programs, in a form of our own: see docs/command-line.md.</summary>
public static class JsonReport
{
    /// <summary>How every JSON document of the command is written.</summary>
    internal static readonly JsonWriterOptions Indented = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static void WriteStrings(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }

    /// <summary>Writes one JSON object.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="story">The story.</param>
    /// <param name="output">The compiled file that was written, if any.</param>
    /// <param name="statistics">Counts to include, if asked for.</param>
    public static void Write(Stream stream, LoadedStory story, string? output, StoryStatistics? statistics)
    {
        using var json = new Utf8JsonWriter(stream, Indented);
        json.WriteStartObject();
        json.WriteString("story", story.Path);
        json.WriteBoolean("success", story.Program is not null);
        json.WriteString("output", output);
        json.WriteStartArray("diagnostics");
        foreach (var finding in story.Findings) Write(json, story, finding);
        json.WriteEndArray();
        if (statistics is not null)
        {
            json.WriteStartObject("stats");
            Write(json, statistics);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, StoryStatistics statistics)
    {
        json.WriteNumber("words", statistics.Words);
        json.WriteNumber("knots", statistics.Knots);
        json.WriteNumber("stitches", statistics.Stitches);
        json.WriteNumber("functions", statistics.Functions);
        json.WriteNumber("choices", statistics.Choices);
        json.WriteNumber("gathers", statistics.Gathers);
        json.WriteNumber("diverts", statistics.Diverts);
    }

    private static void Write(Utf8JsonWriter json, LoadedStory story, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("code", finding.Code);
        json.WriteString("severity", HumanReport.Word(finding.Severity));
        json.WriteString("message", finding.Message);
        Write(json, story, finding.Span);
        if (finding.Help is not null) json.WriteString("help", finding.Help);
        if (finding.Replacement is not null)
        {
            json.WriteStartObject("fix");
            json.WriteString("replacement", finding.Replacement);
            Write(json, story, finding.ReplacedSpan);
            json.WriteEndObject();
        }
        if (finding.Related.Count > 0)
        {
            json.WriteStartArray("related");
            foreach (var (span, message) in finding.Related)
            {
                json.WriteStartObject();
                json.WriteString("message", message);
                Write(json, story, span);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, LoadedStory story, SourceSpan span)
    {
        json.WriteString("file", story.PathOf(span));
        if (!span.IsKnown) return;
        json.WriteNumber("line", span.StartLine);
        json.WriteNumber("column", span.StartColumn);
        json.WriteNumber("endLine", span.EndLine);
        json.WriteNumber("endColumn", span.EndColumn);
    }
}

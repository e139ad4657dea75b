using System.Text.Json;
using Cartouche.Cli.Stories;
using Cartouche.Proof;

namespace Cartouche.Cli.Reports;

/// <summary>What <c>check</c> found, as JSON (docs/proof.md has the schema).</summary>
public static class CheckJson
{
    /// <summary>Writes one object.</summary>
    public static void Write(Stream stream, LoadedStory story, StoryCheck check)
    {
        using var json = new Utf8JsonWriter(stream, JsonReport.Indented);
        json.WriteStartObject();
        json.WriteBoolean("exhaustive", check.Exploration.IsExhaustive);
        json.WriteString("end", check.Exploration.End.ToString().ToLowerInvariant());
        json.WriteNumber("states", check.Exploration.States);
        json.WriteNumber("transitions", check.Exploration.Transitions);
        json.WriteNumber("seconds", Math.Round(check.Exploration.Elapsed.TotalSeconds, 3));
        json.WriteStartArray("findings");
        foreach (var finding in check.Findings)
        {
            json.WriteStartObject();
            json.WriteString("kind", finding.KindName);
            json.WriteString("severity", finding.Severity.ToString().ToLowerInvariant());
            if (finding.Span.IsKnown)
            {
                json.WriteString("file", story.PathOf(finding.Span));
                json.WriteNumber("line", finding.Span.StartLine);
                json.WriteNumber("column", finding.Span.StartColumn);
            }
            json.WriteString("path", finding.Path);
            json.WriteString("message", finding.Message);
            if (finding.Trace is { } trace) json.WriteString("trace", trace.Script);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("endings");
        foreach (var ending in check.Endings)
        {
            json.WriteStartObject();
            json.WriteString("name", ending.Name);
            json.WriteBoolean("reached", ending.IsReached);
            if (ending.Span.IsKnown)
            {
                json.WriteString("file", story.PathOf(ending.Span));
                json.WriteNumber("line", ending.Span.StartLine);
                json.WriteNumber("column", ending.Span.StartColumn);
            }
            json.WriteString("path", ending.Path);
            if (ending.Trace is { } way) json.WriteString("trace", way.Script);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        var (shown, all) = check.Coverage.Lines();
        json.WriteStartObject("coverage");
        json.WriteNumber("lines", all);
        json.WriteNumber("shown", shown);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}

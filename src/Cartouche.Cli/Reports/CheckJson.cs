using System.Text.Json;
using Cartouche.Cli.Stories;
using Cartouche.Proof;
using Cartouche.Proof.Claims;
using Cartouche.Proof.Size;
using Cartouche.Runtime.Tree;

namespace Cartouche.Cli.Reports;

/// <summary>What <c>check</c> found, as JSON (docs/proof.md has the schema).</summary>
public static class CheckJson
{
    /// <summary>Writes one object.</summary>
    public static void Write(Stream stream, LoadedStory story, StoryCheck check, StorySize? size = null)
    {
        using var json = new Utf8JsonWriter(stream, JsonReport.Indented);
        json.WriteStartObject();
        json.WriteBoolean("exhaustive", check.Exploration.IsExhaustive);
        json.WriteString("end", check.Exploration.End.ToString().ToLowerInvariant());
        json.WriteNumber("states", check.Exploration.States);
        json.WriteNumber("transitions", check.Exploration.Transitions);
        json.WriteNumber("seconds", Math.Round(check.Exploration.Elapsed.TotalSeconds, 3));
        json.WriteNumber("searchSteps", check.Exploration.SearchSteps);
        JsonReport.WriteStrings(json, "assumptions", check.Assumptions);
        json.WriteStartArray("findings");
        foreach (var finding in check.Findings)
        {
            json.WriteStartObject();
            json.WriteString("kind", finding.KindName);
            json.WriteString("severity", finding.Severity.ToString().ToLowerInvariant());
            WritePlace(json, story, finding.Span);
            json.WriteString("path", finding.Path);
            json.WriteString("message", finding.Message);
            if (finding.Trace is { } trace) json.WriteString("trace", trace.Script);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("accepted");
        foreach (var (finding, reason) in check.Accepted)
        {
            json.WriteStartObject();
            json.WriteString("kind", finding.KindName);
            WritePlace(json, story, finding.Span);
            json.WriteString("message", finding.Message);
            json.WriteString("reason", reason);
            if (finding.Trace is { } trace) json.WriteString("trace", trace.Script);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("claims");
        foreach (var answer in check.Claims) Write(json, story, answer);
        json.WriteEndArray();
        json.WriteStartArray("endings");
        foreach (var ending in check.Endings)
        {
            json.WriteStartObject();
            json.WriteString("name", ending.Name);
            json.WriteBoolean("reached", ending.IsReached);
            WritePlace(json, story, ending.Span);
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
        if (size is not null) Write(json, story, size);
        json.WriteEndObject();
    }

    /// <summary>Writes one object of a story that could not be explored: what is wrong with it, and nothing else found.</summary>
    public static void WriteRefused(Stream stream, LoadedStory story)
    {
        using var json = new Utf8JsonWriter(stream, JsonReport.Indented);
        json.WriteStartObject();
        json.WriteBoolean("exhaustive", false);
        json.WriteString("end", "refused");
        json.WriteNumber("states", 0);
        json.WriteNumber("transitions", 0);
        json.WriteNumber("seconds", 0);
        json.WriteNumber("searchSteps", 0);
        json.WriteStartArray("findings");
        foreach (var finding in story.Findings)
        {
            json.WriteStartObject();
            json.WriteString("kind", finding.Code);
            json.WriteString("severity", finding.Severity switch { Severity.Error => "fault", Severity.Warning => "warning", _ => "note" });
            WritePlace(json, story, finding.Span);
            json.WriteString("message", finding.Message);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        foreach (var name in (string[])["assumptions", "accepted", "claims", "endings"]) JsonReport.WriteStrings(json, name, []);
        json.WriteStartObject("coverage");
        json.WriteNumber("lines", 0);
        json.WriteNumber("shown", 0);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, LoadedStory story, StorySize size)
    {
        json.WriteStartObject("size");
        json.WriteNumber("states", size.States);
        json.WriteStartArray("factors");
        foreach (var factor in size.Factors)
        {
            json.WriteStartObject();
            json.WriteString("kind", factor.Kind.ToString().ToLowerInvariant());
            json.WriteString("name", factor.Name);
            json.WriteNumber("factor", Math.Round(factor.Factor, 4));
            json.WriteNumber("values", factor.Values);
            json.WriteBoolean("grows", factor.Grows);
            json.WriteString("advice", factor.Advice);
            WritePlace(json, story, factor.Span);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, LoadedStory story, ClaimAnswer answer)
    {
        json.WriteStartObject();
        json.WriteString("text", answer.Claim.Source.Text);
        json.WriteString("verdict", answer.VerdictName);
        json.WriteString("message", answer.Message);
        if (answer.Trace is { } trace) json.WriteString("trace", trace.Script);
        if (answer.Chance is { } chance) json.WriteNumber("chance", chance);
        JsonReport.WriteStrings(json, "assumptions", answer.Assumptions);
        WritePlace(json, story, answer.Claim.Source.Span);
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, LoadedStory story, SourceSpan span)
    {
        if (!span.IsKnown) return;
        json.WriteString("file", story.PathOf(span));
        json.WriteNumber("line", span.StartLine);
        json.WriteNumber("column", span.StartColumn);
    }
}

using System.Text.Json;
using Cartouche.Cli.Stories;
using Cartouche.Runtime.Tree;

namespace Cartouche.Cli.Reports;

/// <summary>Findings in SARIF 2.1.0 (OASIS), which code hosts and editors show beside the lines.</summary>
public static class SarifReport
{
    /// <summary>Writes one SARIF log with one run.</summary>
    public static void Write(Stream stream, LoadedStory story, string version)
    {
        var codes = story.Findings.Select(finding => finding.Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        using var json = new Utf8JsonWriter(stream, JsonReport.Indented);
        json.WriteStartObject();
        json.WriteString("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "cartouche");
        json.WriteString("semanticVersion", version);
        json.WriteStartArray("rules");
        foreach (var code in codes)
        {
            json.WriteStartObject();
            json.WriteString("id", code);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        foreach (var finding in story.Findings) Write(json, story, finding, codes.IndexOf(finding.Code));
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, LoadedStory story, Finding finding, int rule)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Code);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", finding.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "note" });
        json.WriteStartObject("message");
        json.WriteString("text", finding.Help is null ? finding.Message : $"{finding.Message} {finding.Help}");
        json.WriteEndObject();
        json.WriteStartArray("locations");
        WriteLocation(json, story, finding.Span, null);
        json.WriteEndArray();
        if (finding.Related.Count > 0)
        {
            json.WriteStartArray("relatedLocations");
            foreach (var (span, message) in finding.Related) WriteLocation(json, story, span, message);
            json.WriteEndArray();
        }
        if (finding.Replacement is not null) WriteFix(json, story, finding);
        if (finding.AcceptedFor is not null) WriteSuppression(json, finding.AcceptedFor);
        json.WriteEndObject();
    }

    private static void WriteSuppression(Utf8JsonWriter json, string reason)
    {
        json.WriteStartArray("suppressions");
        json.WriteStartObject();
        json.WriteString("kind", "inSource");
        json.WriteString("justification", reason);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteFix(Utf8JsonWriter json, LoadedStory story, Finding finding)
    {
        json.WriteStartArray("fixes");
        json.WriteStartObject();
        json.WriteStartArray("artifactChanges");
        json.WriteStartObject();
        WriteArtifact(json, story, finding.ReplacedSpan);
        json.WriteStartArray("replacements");
        json.WriteStartObject();
        WriteRegion(json, "deletedRegion", finding.ReplacedSpan);
        json.WriteStartObject("insertedContent");
        json.WriteString("text", finding.Replacement);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteLocation(Utf8JsonWriter json, LoadedStory story, SourceSpan span, string? message)
    {
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        WriteArtifact(json, story, span);
        if (span.IsKnown) WriteRegion(json, "region", span);
        json.WriteEndObject();
        if (message is not null)
        {
            json.WriteStartObject("message");
            json.WriteString("text", message);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void WriteArtifact(Utf8JsonWriter json, LoadedStory story, SourceSpan span)
    {
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", Uri(story.PathOf(span)));
        json.WriteEndObject();
    }

    /// <summary>A relative reference, or a file URI for an absolute path.</summary>
    private static string Uri(string path)
    {
        var escaped = string.Join('/', path.Replace('\\', '/').Split('/').Select(System.Uri.EscapeDataString));
        return Path.IsPathRooted(path) ? "file://" + (escaped.StartsWith('/') ? "" : "/") + escaped : escaped;
    }

    private static void WriteRegion(Utf8JsonWriter json, string name, SourceSpan span)
    {
        json.WriteStartObject(name);
        json.WriteNumber("startLine", span.StartLine);
        json.WriteNumber("startColumn", Math.Max(1, span.StartColumn));
        json.WriteNumber("endLine", Math.Max(span.StartLine, span.EndLine));
        json.WriteNumber("endColumn", Math.Max(1, span.EndColumn));
        json.WriteEndObject();
    }
}

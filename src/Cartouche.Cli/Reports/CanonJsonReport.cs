using System.Text;
using System.Text.Json;
using Cartouche.Cli.Stories;
using Cartouche.Runtime.Tree;
using Cartouche.Stage.Canons;

namespace Cartouche.Cli.Reports;

/// <summary>Canons as JSON (docs/canon.md has the schema).</summary>
internal static class CanonJsonReport
{
    /// <summary>Writes what there is.</summary>
    public static void WriteList(TextWriter writer, IReadOnlyList<RecordedCanon> canons) => Write(writer, json =>
    {
        json.WriteStartArray("canons");
        foreach (var canon in canons)
        {
            json.WriteStartObject();
            Write(json, canon);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    });

    /// <summary>Writes what became of each.</summary>
    public static void WriteCheck(TextWriter writer, LoadedStory story, IReadOnlyList<CanonResult> results) => Write(writer, json =>
    {
        json.WriteBoolean("holds", results.All(result => result.Holds));
        json.WriteStartArray("canons");
        foreach (var result in results) Write(json, story, result);
        json.WriteEndArray();
    });

    private static void Write(Utf8JsonWriter json, LoadedStory story, CanonResult result)
    {
        json.WriteStartObject();
        Write(json, result.Canon);
        json.WriteBoolean("holds", result.Holds);
        json.WriteString("comesTo", result.Found?.Ending);
        json.WriteStartArray("moved");
        foreach (var moved in result.Moved)
        {
            json.WriteStartObject();
            json.WriteNumber("choice", moved.Index + 1);
            json.WriteString("text", moved.Text);
            json.WriteNumber("from", moved.From);
            json.WriteNumber("to", moved.To);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("differences");
        foreach (var difference in result.Differences)
        {
            json.WriteStartObject();
            json.WriteNumber("afterChoice", difference.Choices);
            json.WriteStartArray("lines");
            foreach (var line in difference.Lines) Write(json, story, line);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        if (result.Lost is { } lost)
        {
            json.WriteStartObject("lost");
            json.WriteNumber("afterChoice", lost.Index);
            json.WriteString("choice", lost.Choice?.Text);
            json.WriteString("why", lost.Why);
            json.WriteStartArray("offers");
            foreach (var offer in lost.Offers) json.WriteStringValue(offer.Text);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, LoadedStory story, DiffLine line)
    {
        json.WriteStartObject();
        json.WriteString("kind", line.Kind switch { DiffKind.Expected => "expected", DiffKind.Found => "found", _ => "same" });
        json.WritePropertyName("told");
        json.WriteRawValue(CanonJson.Write(line.Told));
        if (line.Span.IsKnown) WritePlace(json, story, line.Span);
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, LoadedStory story, SourceSpan span)
    {
        json.WriteString("file", story.PathOf(span));
        json.WriteNumber("line", span.StartLine);
        json.WriteNumber("column", span.StartColumn);
    }

    private static void Write(Utf8JsonWriter json, RecordedCanon canon)
    {
        json.WriteString("name", canon.Name);
        json.WriteString("ending", canon.Ending);
        json.WriteNumber("choices", canon.Choices.Count);
        json.WriteNumber("lines", canon.Lines.Count);
    }

    private static void Write(TextWriter writer, Action<Utf8JsonWriter> content)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, JsonReport.Indented))
        {
            json.WriteStartObject();
            content(json);
            json.WriteEndObject();
        }
        writer.Write(Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length) + "\n");
    }
}

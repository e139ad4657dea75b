using System.Text.Json;
using Cartouche.Stage.Casting;

namespace Cartouche.Cli.Reports;

/// <summary>A cast as JSON (docs/casting.md has the schema).</summary>
public static class CastJson
{
    /// <summary>Writes one object.</summary>
    public static void Write(Stream stream, CastingResult result)
    {
        using var json = new Utf8JsonWriter(stream, JsonReport.Indented);
        json.WriteStartObject();
        json.WriteBoolean("feasible", result.Cast is not null);
        if (result.Cast is { } cast)
        {
            json.WriteNumber("score", cast.Score);
            json.WriteNumber("bound", cast.Bound);
            json.WriteBoolean("proved", cast.IsProved);
            json.WriteStartArray("parts");
            foreach (var part in cast.Parts)
            {
                json.WriteStartObject();
                json.WriteString("role", part.Role);
                json.WriteString("player", part.Player);
                WriteTexts(json, "reasons", part.Reasons);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            WriteTexts(json, "audience", cast.Audience);
        }
        WriteTexts(json, "conflicts", result.Conflicts);
        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }
}

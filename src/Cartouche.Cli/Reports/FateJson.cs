using System.Text.Json;
using Cartouche.Proof.Fate;

namespace Cartouche.Cli.Reports;

/// <summary>A story's fate as JSON (docs/proof.md has the schema).</summary>
public static class FateJson
{
    /// <summary>Writes one object.</summary>
    public static void Write(Stream stream, StoryFate fate)
    {
        using var json = new Utf8JsonWriter(stream, JsonReport.Indented);
        json.WriteStartObject();
        json.WriteBoolean("exact", fate.IsExact);
        json.WriteNumber("error", fate.Error);
        if (!fate.IsExact) json.WriteNumber("runs", fate.Runs);
        JsonReport.WriteStrings(json, "assumptions", fate.Assumptions);
        json.WriteStartArray("endings");
        foreach (var ending in fate.Endings)
        {
            json.WriteStartObject();
            json.WriteString("name", ending.Name);
            json.WriteNumber("uniform", ending.Uniform);
            if (!fate.IsExact) WriteInterval(json, ending);
            WriteNumber(json, "least", ending.Least);
            WriteNumber(json, "most", ending.Most);
            json.WriteStartObject("byRole");
            foreach (var role in ending.ByRole)
            {
                json.WriteStartObject(role.Role);
                json.WriteNumber("least", role.Least);
                json.WriteNumber("most", role.Most);
                json.WriteEndObject();
            }
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("coalitions");
        foreach (var coalition in fate.Coalitions)
        {
            json.WriteStartObject();
            json.WriteString("ending", coalition.Ending);
            WriteCoalitions(json, "canForce", coalition.CanForce);
            WriteCoalitions(json, "canForceAlmostSurely", coalition.CanForceAlmostSurely);
            WriteCoalitions(json, "canPrevent", coalition.CanPrevent);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteInterval(Utf8JsonWriter json, EndingFate ending)
    {
        json.WriteStartArray("interval");
        json.WriteNumberValue(ending.Interval.Low);
        json.WriteNumberValue(ending.Interval.High);
        json.WriteEndArray();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, double? number)
    {
        if (number is { } known) json.WriteNumber(name, known);
        else json.WriteNull(name);
    }

    private static void WriteCoalitions(Utf8JsonWriter json, string name, IReadOnlyList<IReadOnlyList<string>> coalitions)
    {
        json.WriteStartArray(name);
        foreach (var roles in coalitions)
        {
            json.WriteStartArray();
            foreach (var role in roles) json.WriteStringValue(role);
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }
}

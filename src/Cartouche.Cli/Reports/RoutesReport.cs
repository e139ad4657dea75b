using System.Globalization;
using System.Text.Json;
using Cartouche.Cli.Terminals;
using Cartouche.Proof.Routes;

namespace Cartouche.Cli.Reports;

/// <summary>The routes that were found.</summary>
public static class RoutesReport
{
    /// <summary>Writes them for people.</summary>
    public static void Write(StoryRoutes routes, string path, string? folder, ITerminal terminal)
    {
        var writer = new ToneWriter(terminal.Out, terminal.HasColor);
        for (var i = 0; i < routes.Routes.Count; i++)
        {
            var script = routes.Routes[i].Script;
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"{i + 1,4}  "), Tone.Dim).Line(script.Length == 0 ? "(nothing to choose)" : script);
        }
        if (routes.Routes.Count > 0) writer.Line();
        var verb = routes.Routes.Count == 1 ? "shows" : "show";
        writer.Line($"{Count(routes.Routes.Count, "route")} {verb} {Count(routes.Lines, "line")} of text and {Count(routes.Choices, "choice")}: all that can be reached{Bound(routes)}", Tone.Strong);
        if (!routes.Exploration.IsExhaustive) writer.Line(CheckReport.Unfinished(routes.Exploration), Tone.Warning);
        else if (routes.Assumptions.Count > 0) writer.Line($"That is so if {string.Join("; ", routes.Assumptions)}.", Tone.Dim);
        if (folder is not null) writer.Line($"Written to {folder}: choices and transcripts.");
        else writer.Line($"To see one: cartouche play {path} --choices \"...\"; --out DIR writes them all.", Tone.Dim);
    }

    /// <summary>Writes one JSON object (docs/proof.md has the schema).</summary>
    public static void WriteJson(Stream stream, StoryRoutes routes)
    {
        using var json = new Utf8JsonWriter(stream, JsonReport.Indented);
        json.WriteStartObject();
        json.WriteBoolean("exhaustive", routes.Exploration.IsExhaustive);
        json.WriteBoolean("complete", routes.IsComplete);
        json.WriteNumber("count", routes.Routes.Count);
        json.WriteNumber("lowerBound", routes.LowerBound);
        json.WriteBoolean("fewest", routes.AreFewest);
        json.WriteNumber("lines", routes.Lines);
        json.WriteNumber("choices", routes.Choices);
        JsonReport.WriteStrings(json, "assumptions", routes.Assumptions);
        json.WriteStartArray("routes");
        foreach (var route in routes.Routes)
        {
            json.WriteStartObject();
            json.WriteString("script", route.Script);
            json.WriteNumber("length", route.Steps.Count(step => step.Choice > 0));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Bound(StoryRoutes routes) => !routes.IsComplete ? " as far as there was time to look (--time)."
        : !routes.Exploration.IsExhaustive ? " as far as was explored."
        : routes.AreFewest ? ". Fewer will not do."
        : string.Create(CultureInfo.InvariantCulture, $". At least {routes.LowerBound:N0} are needed.");

    private static string Count(int number, string what) => string.Create(CultureInfo.InvariantCulture, $"{number:N0} {what}{(number == 1 ? "" : "s")}");
}

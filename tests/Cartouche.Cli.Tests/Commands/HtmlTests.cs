using System.Text.Json;
using Cartouche.Cli.Tests.Terminals;

namespace Cartouche.Cli.Tests.Commands;

/// <summary><c>check --html</c>: what is written into the page. How a browser shows it is told by Cartouche.Report.Tests.</summary>
public sealed class HtmlTests : IDisposable
{
    private const string Story = """
        # title: "Nobody" & others
        VAR open = false
        ~ open = false
        -> hall
        === hall
        A hall. </script><script>
        * [Into the cell] -> cell
        * {open} [Up] -> attic
        * [Out] -> END
        === cell
        Walls.
        + [Look]
            {RANDOM(1, 2) == 2: -> hole}
            -> cell
        === hole
        A hole.
        + [Back] -> cell
        === attic
        Dust. -> END
        """;

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void ThePageHoldsTheReportAsDataThatCannotEndTheScript()
    {
        var page = Write(Story, out var terminal);
        Assert.Equal(1, Count(page, "<script type=\"application/json\""));
        Assert.Equal(3, Count(page, "</script>"));
        Assert.Contains("default-src 'none'", page, StringComparison.Ordinal);
        Assert.EndsWith($"The report is in {_folder["report.html"]}\n", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void PlacesCarryTheirWaysAndLines()
    {
        var report = Data(Write(Story, out _));
        var places = report.GetProperty("places").EnumerateArray().Select(place =>
            $"{place.GetProperty("path").GetString()} {place.GetProperty("line").GetInt32()}-{place.GetProperty("endLine").GetInt32()} {(place.TryGetProperty("way", out var way) ? Way(report, way) : "unreached")}");
        Assert.Equal([" 1-4 ", "hall 5-9 ", "cell 10-14 Into the cell", "hole 15-17 Into the cell, Look(1)", "attic 18-19 unreached"], places);
    }

    [Fact]
    public void LinesAreMarkedAsShownPartlyOrMissed()
    {
        var file = Data(Write(Story, out _)).GetProperty("files")[0];
        Assert.Equal("story.ink", file.GetProperty("name").GetString());
        Assert.Equal("     ssms ss   ss m", file.GetProperty("marks").GetString());
    }

    [Fact]
    public void FindingsStandAtTheirPlaces()
    {
        var report = Data(Write(Story, out _));
        var findings = report.GetProperty("findings").EnumerateArray().Select(finding => $"{finding.GetProperty("kind").GetString()} {finding.GetProperty("line").GetInt32()} {finding.GetProperty("place").GetInt32()}");
        Assert.Equal(["soft-lock 7 1", "unreachable-choice 8 1", "unreachable-knot 18 4"], findings);
        Assert.Equal("\"Nobody\" & others", report.GetProperty("story").GetProperty("title").GetString());
        Assert.Equal("Every path was explored: 1 fault, 2 warnings.", report.GetProperty("verdict").GetProperty("text").GetString());
    }

    [Fact]
    public void AStoryWithoutSourceHasAReportWithoutLines()
    {
        var terminal = new TestTerminal();
        TestFolder.Run(terminal, "compile", _folder.Write("story.ink", Story), "-o", _folder["story.json"]);
        TestFolder.Run(terminal, "check", _folder["story.json"], "--html", _folder["report.html"]);
        var report = Data(File.ReadAllText(_folder["report.html"]));
        Assert.Empty(report.GetProperty("files").EnumerateArray());
        Assert.Equal(5, report.GetProperty("places").GetArrayLength());
        Assert.All(report.GetProperty("places").EnumerateArray(), place => Assert.Equal(-1, place.GetProperty("file").GetInt32()));
    }

    [Theory]
    [InlineData("no/such/folder/report.html", "There is no folder")]
    [InlineData("story.ink", "is a file of the story itself")]
    [InlineData(".", "is a folder; name a file.")]
    public void AFileThatCannotBeIsSaid(string file, string expected)
    {
        var terminal = new TestTerminal();
        Assert.Equal(ExitCode.Usage, TestFolder.Run(terminal, "check", _folder.Write("story.ink", Story), "--html", _folder[file]));
        Assert.Contains(expected, terminal.Errors, StringComparison.Ordinal);
        Assert.Equal(Story, File.ReadAllText(_folder["story.ink"]));
    }

    private static string Way(JsonElement report, JsonElement way)
    {
        var words = new List<string>();
        for (var at = way.GetProperty("step").GetInt32(); at >= 0;)
        {
            var step = report.GetProperty("steps")[at];
            if (step.GetProperty("choice").GetInt32() > 0) words.Insert(0, step.GetProperty("text").GetString() + (step.TryGetProperty("outcomes", out var outcomes) ? $"({string.Join(' ', outcomes.EnumerateArray())})" : ""));
            at = step.GetProperty("after").GetInt32();
        }
        return string.Join(", ", words);
    }

    private string Write(string source, out TestTerminal terminal)
    {
        terminal = new TestTerminal();
        TestFolder.Run(terminal, "check", _folder.Write("story.ink", source), "--html", _folder["report.html"]);
        return File.ReadAllText(_folder["report.html"]);
    }

    private static JsonElement Data(string page)
    {
        var start = page.IndexOf("id=\"report-data\">", StringComparison.Ordinal) + "id=\"report-data\">".Length;
        return JsonDocument.Parse(page[start..page.IndexOf("</script>", start, StringComparison.Ordinal)]).RootElement;
    }

    private static int Count(string text, string part) => (text.Length - text.Replace(part, "", StringComparison.Ordinal).Length) / part.Length;
}

using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Cartouche.Cli.Stories;
using Cartouche.Playbills;
using Cartouche.Proof;
using Cartouche.Proof.Claims;
using Cartouche.Proof.Coverage;
using Cartouche.Proof.Fate;
using Cartouche.Proof.Findings;
using Cartouche.Proof.Map;
using Cartouche.Runtime;
using Cartouche.Runtime.Tree;
using Finding = Cartouche.Proof.Findings.Finding;

namespace Cartouche.Cli.Reports;

/// <summary>The data of an HTML report as the page reads it (web/report/src/data.ts).</summary>
internal sealed class HtmlReportData
{
    /// <summary>Escapes what could end a script or begin a comment; all other letters stay as they are.</summary>
    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private readonly LoadedStory _story;
    private readonly StoryCheck _check;
    private readonly StoryMap _map;
    private readonly IReadOnlyList<double>? _chances;
    private readonly StoryFate? _fate;
    private readonly StagedStory? _staged;
    private readonly HtmlReportWays _ways;
    private readonly IReadOnlyList<string> _tags;
    private readonly List<string> _files;

    public HtmlReportData(LoadedStory story, StoryCheck check, StagedStory? staged, StoryFate? fate, StoryOptions options)
    {
        _story = story;
        _check = check;
        _map = new StoryMap(check, story.Functions);
        _chances = _map.Chances();
        _fate = fate;
        _staged = staged;
        _ways = new HtmlReportWays(story, options);
        _tags = new Story(story.Program!).GlobalTags;
        // A playbill, or claims of the command line, are of interest where something was found in them.
        _files = [.. story.Sources.Names.Where(name => (name != PlaybillStories.ClaimOption && !name.EndsWith(".yaml", StringComparison.Ordinal)) || check.Findings.Any(finding => finding.Span.File == name))];
    }

    public void Write(Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, Json);
        json.WriteStartObject();
        json.WriteString("version", CommandLine.Version);
        WriteSummary(json);
        WriteFiles(json);
        WriteList(json, "places", Enumerable.Range(0, _map.Places.Count), WritePlace);
        WriteList(json, "links", _map.Links, WriteLink);
        WriteList(json, "findings", _check.Findings, WriteFinding);
        WriteList(json, "endings", _check.Endings, WriteEnding);
        WriteList(json, "claims", _check.Claims, WriteClaim);
        WriteList(json, "steps", _ways.Steps, WriteStep);
        json.WriteEndObject();
    }

    private void WriteSummary(Utf8JsonWriter json)
    {
        var exploration = _check.Exploration;
        json.WriteStartObject("story");
        json.WriteString("path", _story.Path);
        json.WriteString("title", Tag("title") ?? _staged?.Playbill?.Title ?? Path.GetFileNameWithoutExtension(_story.Path));
        json.WriteString("author", Tag("author") ?? _staged?.Playbill?.Author);
        json.WriteEndObject();
        json.WriteStartObject("verdict");
        json.WriteString("kind", _check.Findings.Any(f => f.Severity != FindingSeverity.Note) ? "findings" : exploration.IsExhaustive ? "clean" : "unfinished");
        json.WriteString("text", Verdict());
        json.WriteEndObject();
        json.WriteStartObject("exploration");
        json.WriteBoolean("exhaustive", exploration.IsExhaustive);
        json.WriteNumber("states", exploration.States);
        json.WriteNumber("transitions", exploration.Transitions);
        json.WriteNumber("seconds", Math.Round(exploration.Elapsed.TotalSeconds, 3));
        json.WriteEndObject();
        json.WriteStartObject("coverage");
        json.WriteNumber("shown", _check.Coverage.ByLine.Shown);
        json.WriteNumber("lines", _check.Coverage.ByLine.All);
        json.WriteEndObject();
    }

    private string Verdict()
    {
        var counts = new List<string>();
        foreach (var (severity, name) in new[] { (FindingSeverity.Fault, "fault"), (FindingSeverity.Warning, "warning"), (FindingSeverity.Note, "note") })
        {
            var count = _check.Findings.Count(f => f.Severity == severity);
            if (count > 0) counts.Add(string.Create(CultureInfo.InvariantCulture, $"{count:N0} {name}{(count == 1 ? "" : "s")}"));
        }
        var found = counts.Count == 0 ? "" : $"{string.Join(", ", counts)}. ";
        if (!_check.Exploration.IsExhaustive) return found + CheckReport.Unfinished(_check.Exploration);
        var rests = _check.Assumptions.Count == 0 ? "" : $" That is so if {string.Join("; ", _check.Assumptions)}.";
        return $"Every path was explored: {(counts.Count == 0 ? "nothing is wrong" : string.Join(", ", counts))}.{rests}";
    }

    private void WriteFiles(Utf8JsonWriter json)
    {
        json.WriteStartArray("files");
        foreach (var file in _files)
        {
            var lines = _story.Sources.Lines(file)!;
            json.WriteStartObject();
            json.WriteString("name", file);
            json.WriteStartArray("lines");
            foreach (var line in lines) json.WriteStringValue(line);
            json.WriteEndArray();
            json.WriteString("marks", string.Create(lines.Count, (Coverage: _check.Coverage.ByLine, file), static (marks, story) =>
            {
                for (var i = 0; i < marks.Length; i++)
                    marks[i] = story.Coverage[story.file, i + 1] switch { LineStatus.Shown => 's', LineStatus.Partly => 'p', LineStatus.Missed => 'm', _ => ' ' };
            }));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private void WritePlace(Utf8JsonWriter json, int number)
    {
        var place = _map.Places[number];
        json.WriteString("path", place.Path);
        if (_staged?.Directions.Find(place.Path)?.Scene is { } scene) json.WriteString("scene", scene);
        var span = place.Container.Span;
        var file = FileOf(span);
        json.WriteNumber("file", file);
        json.WriteNumber("line", span.StartLine);
        json.WriteNumber("endLine", file < 0 ? 0 : LastLine(place, span));
        json.WriteBoolean("reached", place.IsReached);
        json.WriteBoolean("ends", place.Ends);
        if (_check.Endings.FirstOrDefault(ending => ending.Path == place.Path && ending.Name != place.Path) is { } ending && place.Path.Length > 0) json.WriteString("ending", ending.Name);
        if (_chances is not null) json.WriteNumber("weight", Math.Round(_chances[number], 6));
        WriteWay(json, place.Way);
    }

    /// <summary>Where a place's own text ends: before the next place in its file.</summary>
    private int LastLine(MapPlace place, SourceSpan span)
    {
        var next = int.MaxValue;
        foreach (var other in _map.Places)
            if (other.Container.Span is var begin && begin.File == span.File && begin.StartLine > span.StartLine) next = Math.Min(next, begin.StartLine);
        var last = _story.Sources.Lines(span.File)!.Count;
        if (span.EndLine > span.StartLine && place.Path.Length > 0) last = Math.Min(last, span.EndColumn == 1 ? span.EndLine - 1 : span.EndLine);
        return Math.Max(span.StartLine, Math.Min(last, next - 1));
    }

    private static void WriteLink(Utf8JsonWriter json, MapLink link)
    {
        json.WriteNumber("from", link.From);
        json.WriteNumber("to", link.To);
        json.WriteString("kind", link.Kind switch { MapLinkKind.Tunnel => "tunnel", MapLinkKind.Thread => "thread", _ => "divert" });
        json.WriteBoolean("taken", link.IsTaken);
    }

    private void WriteFinding(Utf8JsonWriter json, Finding finding)
    {
        json.WriteString("kind", finding.KindName);
        json.WriteString("severity", finding.Severity switch { FindingSeverity.Fault => "fault", FindingSeverity.Warning => "warning", _ => "note" });
        json.WriteString("message", finding.Message);
        json.WriteNumber("file", FileOf(finding.Span));
        json.WriteNumber("line", finding.Span.StartLine);
        json.WriteNumber("column", finding.Span.StartColumn);
        json.WriteNumber("endLine", finding.Span.EndLine);
        json.WriteNumber("endColumn", finding.Span.EndColumn);
        json.WriteNumber("place", PlaceOf(finding.Path));
        WriteWay(json, finding.Trace);
    }

    private void WriteEnding(Utf8JsonWriter json, Proof.Endings.StoryEnding ending)
    {
        json.WriteString("name", ending.Name);
        json.WriteBoolean("reached", ending.IsReached);
        WriteWay(json, ending.Trace);
        if (_fate?.Endings.FirstOrDefault(fate => fate.Name == ending.Name) is not { } fate) return;
        json.WriteStartObject("odds");
        json.WriteNumber("uniform", fate.Uniform);
        if (fate is { Least: { } least, Most: { } most }) WriteRange(json, "reach", least, most);
        if (!_fate.IsExact) WriteRange(json, "interval", fate.Interval.Low, fate.Interval.High);
        json.WriteStartObject("byRole");
        foreach (var role in fate.ByRole) WriteRange(json, role.Role, role.Least, role.Most);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteRange(Utf8JsonWriter json, string name, double least, double most)
    {
        json.WriteStartObject(name);
        json.WriteNumber("least", least);
        json.WriteNumber("most", most);
        json.WriteEndObject();
    }

    private void WriteClaim(Utf8JsonWriter json, ClaimAnswer answer)
    {
        json.WriteString("text", answer.Claim.Source.Text);
        json.WriteString("verdict", answer.VerdictName);
        json.WriteString("message", answer.Message);
        JsonReport.WriteStrings(json, "assumptions", answer.Assumptions);
        WriteWay(json, answer.Trace);
    }

    private void WriteWay(Utf8JsonWriter json, Trace? trace)
    {
        if (trace is null) return;
        json.WriteStartObject("way");
        json.WriteString("command", ReplayCommand.Of(_story, trace));
        json.WriteNumber("step", _ways.Add(trace));
        json.WriteEndObject();
    }

    private static void WriteStep(Utf8JsonWriter json, HtmlReportWays.Step step)
    {
        json.WriteNumber("after", step.After);
        json.WriteNumber("choice", step.Choice);
        json.WriteString("text", step.Text);
        if (step.Outcomes.Count == 0) return;
        json.WriteStartArray("outcomes");
        foreach (var outcome in step.Outcomes) json.WriteStringValue(Trace.Written(outcome));
        json.WriteEndArray();
    }

    private static void WriteList<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private int FileOf(SourceSpan span) => span.IsKnown && span.File is { } file ? _files.IndexOf(file) : -1;

    private int PlaceOf(string path)
    {
        if (path.Length == 0) return -1;
        var node = ContainerPath.Resolve(_check.Coverage.Program.Tree.Root, path);
        return node is null ? -1 : _map.PlaceOf(node) ?? -1;
    }

    /// <summary>What a global tag says: <c># title: The Medallion</c>.</summary>
    private string? Tag(string name) => _tags
        .Where(tag => tag.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))
        .Select(tag => tag[(name.Length + 1)..].Trim())
        .FirstOrDefault(text => text.Length > 0);
}

using Cartouche.Ink.Syntax;
using Cartouche.Playbills.Claims;
using Cartouche.Playbills.Diagnostics;
using Cartouche.Playbills.Model;

namespace Cartouche.Playbills.Directions;

/// <summary>Reads a whole story's directions, flow by flow.</summary>
internal sealed class StoryDirectionReader
{
    private readonly Playbill? _playbill;
    private readonly DirectionChecks _checks;
    private readonly List<(DirectionTag Tag, TagSite Site)> _top = [];
    private string _path = "";
    private string? _knot;

    public StoryDirectionReader(Playbill? playbill)
    {
        _playbill = playbill;
        _checks = new DirectionChecks(playbill, Faults);
    }

    public FaultList Faults { get; } = new();

    public List<StagedFlow> Flows { get; } = [];

    /// <summary>Full names of places, by every name they may be called.</summary>
    public Dictionary<string, string> Places { get; } = new(StringComparer.Ordinal);

    public void Read(FlowSyntax story)
    {
        Flow(story, "", null, DirectionPlaces.Opening);
        foreach (var knot in story.SubFlows)
        {
            if (knot.Name is not { Text.Length: > 0 } name) continue;
            if (!knot.IsFunction) Places.TryAdd(name.Text, name.Text);
            _knot = null;
            var outer = Flow(knot, name.Text, null, DirectionPlaces.Knot);
            _knot = name.Text;
            foreach (var stitch in knot.SubFlows)
            {
                if (stitch.Name is not { } inner) continue;
                var path = name.Text + "." + inner.Text;
                Places.TryAdd(path, path);
                Flow(stitch, path, outer, DirectionPlaces.Stitch);
            }
        }
    }

    private StagedFlow Flow(FlowSyntax flow, string path, StagedFlow? outer, DirectionPlaces place)
    {
        _path = path;
        _top.Clear();
        if (flow.Weave is { } weave)
        {
            var lines = new LineReader(flow.IsFunction ? DirectionPlaces.None : place) { OnTag = site => Tag(site, place), OnLine = _checks.Line, OnPoint = Label };
            lines.Read(weave);
        }
        var staged = Staged(new StagedFlow(path, flow.Name?.Span ?? flow.Span), outer);
        if (!flow.IsFunction) Flows.Add(staged);
        return staged;
    }

    private void Tag(TagSite site, DirectionPlaces place)
    {
        if (DirectionReader.Read(site.Text) is not { } tag) return;
        var isOfFlow = (tag.Row.Places & site.Places & place) != 0;
        if (isOfFlow && _top.Exists(other => other.Tag.Row == tag.Row)) Faults.Add(DirectionDiagnostics.Twice, site.Text.Span, "# " + tag.Row.Word);
        else if (isOfFlow) _top.Add((tag, site));
        _checks.Tag(tag, site);
    }

    private void Label(WeavePointSyntax point)
    {
        if (point.Label is not { Text.Length: > 0 } label) return;
        var full = _path.Length == 0 ? label.Text : _path + "." + label.Text;
        Places.TryAdd(full, full);
        if (_knot is not null) Places.TryAdd(_knot + "." + label.Text, full);
    }

    private StagedFlow Staged(StagedFlow flow, StagedFlow? outer)
    {
        var cue = Top(DirectionKind.Cue);
        foreach (var option in new[] { DirectionKind.CueOnce, DirectionKind.CuePriority })
            if (cue is null && _top.Find(entry => entry.Tag.Row.Kind == option) is { Tag: { } tag, Site: { } site }) Faults.Add(DirectionDiagnostics.NoCue, site.Text.Span, "# " + tag.Row.Word);
        return flow with
        {
            Scene = Top(DirectionKind.Scene)?.Direction?.Text ?? outer?.Scene,
            With = Top(DirectionKind.With)?.Direction?.Names.Select(name => _playbill?.NameOf(name) ?? name).ToList() ?? outer?.With,
            Cue = cue is { Direction: not null } && Condition(cue.Argument) is { } condition
                ? new Cue(condition, Top(DirectionKind.CueOnce) is not null, Top(DirectionKind.CuePriority)?.Direction?.Number ?? 0)
                : null,
            IsInterrupt = Top(DirectionKind.Interrupt)?.Direction is not null,
            Ending = Top(DirectionKind.Ending)?.Direction?.Names[0] ?? outer?.Ending,
        };
    }

    private Condition? Condition(PlacedText text) => new ConditionParser(null, Faults).Parse(text);

    private DirectionTag? Top(DirectionKind kind) => _top.Find(entry => entry.Tag.Row.Kind == kind).Tag;
}

using Cartouche.Ink;
using Cartouche.Ink.Diagnostics;

namespace Cartouche.Playbills.Directions;

/// <summary>The stage directions of a story: what its tags say of places, people, cues and endings, and what is wrong with them.</summary>
public sealed class StageDirections
{
    private readonly Dictionary<string, StagedFlow> _flows;
    private readonly Dictionary<string, string> _places;

    internal StageDirections(IReadOnlyList<StagedFlow> flows, Dictionary<string, string> places, IReadOnlyList<Diagnostic> diagnostics)
    {
        Flows = flows;
        _flows = new Dictionary<string, StagedFlow>(StringComparer.Ordinal);
        foreach (var flow in flows) _flows.TryAdd(flow.Path, flow);
        _places = places;
        Places = [.. places.Values.Distinct(StringComparer.Ordinal)];
        Endings = [.. flows.Select(flow => flow.Ending).OfType<string>().Distinct(StringComparer.Ordinal)];
        Diagnostics = diagnostics;
    }

    /// <summary>The story's opening, its knots and its stitches, functions left out, in order.</summary>
    public IReadOnlyList<StagedFlow> Flows { get; }

    /// <summary>The endings that knots and stitches name, in order.</summary>
    public IReadOnlyList<string> Endings { get; }

    /// <summary>Every knot, stitch and label by its full name, functions left out, in order.</summary>
    public IReadOnlyList<string> Places { get; }

    /// <summary>What is wrong with the directions, file by file and from top to bottom. Nothing where there is no playbill.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>Reads the directions of a story and checks them against its playbill.</summary>
    /// <param name="story">The story, compiled or not: what could be parsed is read.</param>
    /// <param name="playbill">The playbill; without one nothing is wrong with any tag.</param>
    public static StageDirections Check(CompileResult story, Playbill? playbill = null)
    {
        if (story is null) throw new ArgumentNullException(nameof(story));
        var reader = new StoryDirectionReader(playbill);
        if (story.Syntax is { } syntax) reader.Read(syntax);
        var order = story.Sources.Select((source, index) => (source.FileName, index)).GroupBy(file => file.FileName ?? "").ToDictionary(file => file.Key, file => file.First().index);
        var faults = playbill is null ? [] : reader.Faults.Sorted().OrderBy(fault => order.GetValueOrDefault(fault.Span.File ?? "", int.MaxValue)).ToList();
        return new StageDirections(reader.Flows, reader.Places, faults);
    }

    /// <summary>The knot or stitch of a path, <c>knot</c> or <c>knot.stitch</c>; empty for the story's opening.</summary>
    public StagedFlow? Find(string path) => _flows.GetValueOrDefault(path);

    /// <summary>The full name of a knot, stitch or label; a label may be named without the stitch it stands in. <see langword="null"/> when there is none.</summary>
    public string? FindPlace(string name) => _places.GetValueOrDefault(name);
}

using Cartouche.Ink;
using Cartouche.Ink.Syntax;
using Cartouche.Playbills.Directions;
using Cartouche.Playbills.Reading;

namespace Cartouche.Playbills.Drafting;

/// <summary>What a story says that a playbill would say too.</summary>
internal sealed class StorySurvey
{
    private const int LongestName = 40;

    private readonly Dictionary<string, int> _speakers = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _directed = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Tags at the top of the story, <c>title: The Hall</c>.</summary>
    public required IReadOnlyList<string> GlobalTags { get; init; }

    /// <summary>Who speaks or is directed, each with how many lines.</summary>
    public List<(string Name, int Lines)> People { get; } = [];

    public List<string> Facts { get; } = [];

    public List<string> Endings { get; } = [];

    /// <summary>Knots and stitches that reach <c>-> END</c> without a name for it.</summary>
    public List<string> UnnamedEndings { get; } = [];

    /// <summary>Functions of the game that the story cannot do without.</summary>
    public List<string> Externals { get; } = [];

    public static StorySurvey Of(CompileResult story)
    {
        var survey = new StorySurvey { GlobalTags = story.GlobalTags };
        if (story.Syntax is not { } syntax) return survey;
        var directions = StageDirections.Check(story);
        survey.Endings.AddRange(directions.Endings.Where(NameRules.IsName));
        foreach (var flow in Flows(syntax)) survey.Read(flow.Flow, flow.Path, directions);
        var functions = syntax.SubFlows.Select(knot => knot.Name?.Text).ToHashSet();
        survey.Externals.RemoveAll(functions.Contains);
        survey.AddPeople();
        return survey;
    }

    private static IEnumerable<(FlowSyntax Flow, string Path)> Flows(FlowSyntax story)
    {
        yield return (story, "");
        foreach (var knot in story.SubFlows)
        {
            yield return (knot, knot.Name?.Text ?? "");
            foreach (var stitch in knot.SubFlows) yield return (stitch, $"{knot.Name?.Text}.{stitch.Name?.Text}");
        }
    }

    private void Read(FlowSyntax flow, string path, StageDirections directions)
    {
        if (flow.Weave is not { } weave) return;
        new LineReader(DirectionPlaces.Scene) { OnTag = Tag, OnLine = (opening, _) => Line(opening.Text), OnPoint = _ => { } }.Read(weave);
        var ends = false;
        var pending = new Stack<SyntaxNode>([weave]);
        while (pending.TryPop(out var node))
        {
            ends |= node is DivertSyntax { IsEnd: true };
            if (node is ExternalSyntax { Name.Text: { Length: > 0 } name } && !Externals.Contains(name)) Externals.Add(name);
            if (node is ExpressionSyntax) continue;
            foreach (var child in node.Children) pending.Push(child);
        }
        if (ends && directions.Find(path) is { Ending: null }) UnnamedEndings.Add(path);
    }

    private void Tag(TagSite site)
    {
        if (DirectionReader.Read(site.Text) is not { Direction: { } direction, Row: { } row }) return;
        var names = direction.Names.Where(NameRules.IsName);
        if (row.Argument == DirectionArgument.People) _directed.UnionWith(names);
        else if (row.Argument == DirectionArgument.Facts) Facts.AddRange(names.Except(Facts));
    }

    private void Line(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var name = colon <= 0 ? "" : text[..colon].Trim();
        if (name.Length <= LongestName && NameRules.IsName(name) && char.IsUpper(name[0]) && name.All(c => char.IsLetter(c) || c is ' ' or '\'' or '-' or '.'))
            _speakers[name] = _speakers.GetValueOrDefault(name) + 1;
    }

    /// <summary>Who speaks once may be no more than a word before a colon.</summary>
    private void AddPeople()
    {
        foreach (var name in _directed) People.Add((Calm(name), _speakers.GetValueOrDefault(name)));
        foreach (var (name, lines) in _speakers)
            if (lines > 1 && !_directed.Contains(name)) People.Add((Calm(name), lines));
        People.Sort((a, b) => b.Lines != a.Lines ? b.Lines.CompareTo(a.Lines) : string.CompareOrdinal(a.Name, b.Name));
    }

    /// <summary><c>OLD WOMAN</c> is called Old Woman.</summary>
    private static string Calm(string name)
    {
        if (name.Any(char.IsLower)) return name;
        var letters = name.ToLowerInvariant().ToCharArray();
        for (var i = 0; i < letters.Length; i++)
            if (i == 0 || !char.IsLetter(letters[i - 1])) letters[i] = char.ToUpperInvariant(letters[i]);
        return new string(letters);
    }
}

using Cartouche.Playbills.Directions;
using Cartouche.Runtime;
using Cartouche.Runtime.Exploration;
using Cartouche.Runtime.Tree;

namespace Cartouche.Stage.Scenes;

/// <summary>
/// Where a line is spoken and who is present, by the way the flow took to it: what the knots and stitches say that it
/// comes to; one that does not say keeps what was. The prover reckons alike.
/// </summary>
internal sealed class Whereabouts(StoryProgram program, StageDirections directions)
{
    private readonly List<int> _texts = [];
    private string _path = "";
    private SourceSpan _span;

    /// <summary>Where the line began.</summary>
    public Setting Line { get; private set; }

    /// <summary>Where the flow is after it.</summary>
    public Setting Now { get; private set; }

    /// <summary>The node at which the flow stopped; <see langword="null"/> where it has not run.</summary>
    public Node? Last { get; private set; }

    /// <summary>Whether it stopped at an <c>-> END</c>.</summary>
    public bool HasEnded { get; private set; }

    /// <summary>Where the words of the line are written.</summary>
    public LineSource Source => new(_span, [.. _texts]);

    /// <summary>Begins with a flow that is about to run.</summary>
    public void Begin() => (Last, HasEnded) = (null, false);

    /// <summary>Follows the way to a line.</summary>
    /// <param name="trail">The story's trail.</param>
    /// <param name="before">Where the flow was.</param>
    public void Follow(ReadOnlySpan<int> trail, Setting before)
    {
        Now = before;
        _path = before.Path;
        Line = before;
        var (hasText, hasTags) = (false, false);
        var strings = 0;
        var isInTag = false;
        _texts.Clear();
        _span = default;
        for (var i = 0; i + 2 < trail.Length; i += 2)
        {
            var (first, last) = (trail[i + 1], trail[i + 2]);
            if (first < 0 || last < first) continue;
            Come(program.PlaceAt(first).Node);
            for (var address = first; address <= last; address++)
            {
                var kind = program.PlaceAt(address).Kind;
                strings += kind switch { CodeKind.BeginString => 1, CodeKind.EndString => -1, _ => 0 };
                isInTag = kind == CodeKind.BeginTag || (isInTag && kind != CodeKind.EndTag);
                if (strings == 0 && !isInTag) Note(address, kind);
                if (hasText || strings != 0) continue;
                // Tags before a line belong to it; it is spoken where its words are.
                if (kind is CodeKind.Text or CodeKind.Value && !isInTag) (hasText, Line) = (true, Now);
                else if (kind is CodeKind.Tag or CodeKind.BeginTag && !hasTags) (hasTags, Line) = (true, Now);
            }
            Last = program.PlaceAt(last).Node;
            HasEnded = program.PlaceAt(last).Kind == CodeKind.End;
        }
        if (!hasText && !hasTags) Line = Now;
    }

    private void Note(int address, CodeKind kind)
    {
        if (kind is not (CodeKind.Text or CodeKind.Value)) return;
        var node = program.PlaceAt(address).Node;
        if (node is TextNode text && string.IsNullOrWhiteSpace(text.Text)) return;
        if (kind == CodeKind.Text) _texts.Add(address);
        if (!_span.IsKnown) _span = node.Span;
    }

    /// <summary>Only who comes from elsewhere is told where they are: whoever entered or left a scene has done so until then.</summary>
    private void Come(Node node)
    {
        var path = FlowPath.Of(node);
        if (path == _path || directions.Find(path) is not { } flow) return;
        _path = path;
        Now = new Setting(path, flow.Scene ?? Now.Place, flow.With ?? Now.Present);
    }
}

/// <summary>Where a scene is.</summary>
/// <param name="Path">The knot or stitch.</param>
/// <param name="Place">The place, if it is said.</param>
/// <param name="Present">Those present; <see langword="null"/> for everybody.</param>
internal readonly record struct Setting(string Path, string? Place, IReadOnlyList<string>? Present)
{
    public bool IsLike(Setting other) => Place == other.Place && (ReferenceEquals(Present, other.Present) || (Present is not null && other.Present is not null && Present.SequenceEqual(other.Present)));
}

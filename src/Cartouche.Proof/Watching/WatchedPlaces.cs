using Cartouche.Playbills.Directions;
using Cartouche.Runtime;
using Cartouche.Runtime.Tree;

namespace Cartouche.Proof.Watching;

/// <summary>
/// The places claims ask for. The story is at a knot or stitch where it stops within it, or came to it from elsewhere on
/// the way from the last stop; at a label where it came to it on that way. Functions are no places: a call stays where it is.
/// </summary>
internal sealed class WatchedPlaces
{
    private readonly StoryProgram _program;
    private readonly StageDirections? _directions;
    private readonly List<string> _names = [];
    private readonly List<(Container? Flow, HashSet<int> Entries)> _places = [];
    private readonly HashSet<Container> _containers = new(ReferenceEqualityComparer.Instance);

    /// <param name="program">The story.</param>
    /// <param name="directions">Its directions, which tell places from functions.</param>
    /// <param name="names">The places' full names.</param>
    /// <param name="choices">Where choices with labels stand.</param>
    public WatchedPlaces(StoryProgram program, StageDirections? directions, IEnumerable<string> names, IReadOnlyDictionary<string, SourceSpan> choices)
    {
        _program = program;
        _directions = directions;
        foreach (var name in names.Distinct(StringComparer.Ordinal))
        {
            _names.Add(name);
            var place = choices.TryGetValue(name, out var span) ? FindChoice(span) : Find(name);
            if (place is not null) _containers.Add(place);
            _places.Add(place is null ? (null, []) : IsFlow(place) ? (place, []) : (null, Entries(place)));
        }
    }

    public int Count => _names.Count;

    /// <summary>Places without code of their own: nothing tells whether the story came there.</summary>
    public IReadOnlyCollection<string> Unplaced => [.. _names.Where((_, i) => _places[i] is { Flow: null, Entries.Count: 0 })];

    /// <summary>Whether a container is one of the places.</summary>
    public bool Contains(Container container) => _containers.Contains(container);

    public int IndexOf(string name) => _names.IndexOf(name);

    /// <summary>The places a step came to or stopped in.</summary>
    public IEnumerable<int> Passed(ReadOnlySpan<int> trail)
    {
        var passed = new HashSet<int>();
        if (Count == 0) return passed;
        Container? at = null;
        var isFirst = true;
        for (var i = 0; i + 2 < trail.Length; i += 2)
        {
            var (first, last) = (trail[i + 1], trail[i + 2]);
            if (first < 0 || last < first) continue;
            if (!IsPlace(first, out var flow)) continue;
            // A step begins where the story stood, or in its opening.
            var from = isFirst ? flow : at;
            for (var place = 0; place < _places.Count; place++)
            {
                var (knot, entries) = _places[place];
                if (knot is not null ? IsWithin(flow, knot) && !IsWithin(from, knot) : entries.Any(e => e >= first && e <= last)) passed.Add(place);
            }
            at = flow;
            isFirst = false;
        }
        for (var place = 0; place < _places.Count; place++)
            if (_places[place].Flow is { } knot && IsWithin(at, knot)) passed.Add(place);
        return passed;
    }

    /// <summary>Whether an address belongs to the story's places rather than to a function.</summary>
    private bool IsPlace(int address, out Container? flow)
    {
        flow = FlowPath.ContainerOf(_program.PlaceAt(address).Node);
        return flow is null || _directions?.Find(flow.Path) is not null;
    }

    private static bool IsFlow(Container container) => FlowPath.IsKnot(container) || FlowPath.IsStitch(container);

    private static bool IsWithin(Container? flow, Container place)
    {
        for (var at = flow; at is not null; at = at.Parent)
            if (ReferenceEquals(at, place)) return true;
        return false;
    }

    /// <summary>The addresses by which flow comes to a label: its first, and where that only counts the visit the next.</summary>
    private HashSet<int> Entries(Container label)
    {
        var entries = new HashSet<int>();
        for (var address = 0; address < _program.CodeSize; address++)
        {
            if (!IsWithin(_program.PlaceAt(address).Node, label)) continue;
            entries.Add(address);
            if (ReferenceEquals(_program.PlaceAt(address).Node, label) && address + 1 < _program.CodeSize) entries.Add(address + 1);
            break;
        }
        return entries;
    }

    private static bool IsWithin(Node node, Container place)
    {
        for (Node? at = node; at is not null; at = at.Parent)
            if (ReferenceEquals(at, place)) return true;
        return false;
    }

    /// <summary>What follows the choice that is written at a place.</summary>
    private Container? FindChoice(SourceSpan span)
    {
        for (var address = 0; address < _program.CodeSize; address++)
            if (_program.PlaceAt(address).Node is ChoiceNode { Target: { } content } choice && choice.Span.File == span.File && choice.Span.StartLine == span.StartLine && choice.Span.StartColumn == span.StartColumn) return content;
        return null;
    }

    /// <summary>A knot or stitch by its path; a label somewhere in what its name begins with.</summary>
    private Container? Find(string name)
    {
        var root = _program.Tree.Root;
        if (ContainerPath.Resolve(root, name) is Container exact) return exact;
        var dot = name.LastIndexOf('.');
        if ((dot < 0 ? root : ContainerPath.Resolve(root, name[..dot])) is not Container around) return null;
        var work = new Queue<Container>([around]);
        while (work.TryDequeue(out var container))
        {
            if (!ReferenceEquals(container, around) && container.Named.TryGetValue(name[(dot + 1)..], out var label)) return label;
            foreach (var node in container.Content)
                if (node is Container inline) work.Enqueue(inline);
            // What a knot or the story holds by name alone are other knots and stitches; in a weave they are its choices.
            if (ReferenceEquals(container, around)) continue;
            foreach (var named in container.NamedOnly) work.Enqueue(named);
        }
        return null;
    }
}

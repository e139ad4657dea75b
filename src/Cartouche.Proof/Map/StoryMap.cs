using Cartouche.Proof.Coverage;
using Cartouche.Runtime;
using Cartouche.Runtime.Exploration;
using Cartouche.Runtime.Tree;

namespace Cartouche.Proof.Map;

/// <summary>A story's knots and stitches and the ways between them, as the code has them and as an exploration found them.</summary>
public sealed class StoryMap
{
    private readonly StoryProgram _program;
    private readonly Exploration _exploration;
    private readonly int[] _placeAt;
    private readonly Dictionary<Container, int> _placeOf = new(ReferenceEqualityComparer.Instance);

    /// <summary>Draws the map of an explored story.</summary>
    /// <param name="check">The exploration, and what it covered.</param>
    /// <param name="functions">Names of knots that are functions; such as are only ever called as one are known by that.</param>
    public StoryMap(StoryCheck check, IReadOnlySet<string>? functions = null)
    {
        ArgumentNullException.ThrowIfNull(check);
        _exploration = check.Exploration;
        _program = _exploration.Space.Program;
        var drafts = Collect(functions ?? new HashSet<string>(), check.Coverage);
        var ways = new ShortestWays(check.Exploration);
        var ranks = new int[drafts.Count];
        var ends = new bool[drafts.Count];
        Array.Fill(ranks, int.MaxValue);
        _placeAt = new int[_program.CodeSize];
        for (var address = 0; address < _program.CodeSize; address++)
        {
            var code = _program.PlaceAt(address);
            var place = _placeAt[address] = PlaceOf(code.Node) ?? -1;
            var rank = ways.Rank(address);
            if (rank == int.MaxValue || place < 0) continue;
            ranks[place] = Math.Min(ranks[place], rank);
            ends[place] |= code.Kind == CodeKind.End;
        }
        Places = [.. drafts.Select((place, i) => ranks[i] == int.MaxValue ? place : place with { IsReached = true, Ends = ends[i], Way = ways.Through(ranks[i]) })];
        Links = new LinkReader(_program, check.Coverage, PlaceOf, Places).Read();
    }

    /// <summary>The opening, then the knots in the tree's order, each followed by its stitches; no functions.</summary>
    public IReadOnlyList<MapPlace> Places { get; }

    /// <summary>The ways from place to place, one of a kind between any two.</summary>
    public IReadOnlyList<MapLink> Links { get; }

    /// <summary>For each place the chance that a reading ever comes to it if every choice is as likely as the next; <see langword="null"/> where not every path was explored, or there are too many.</summary>
    public IReadOnlyList<double>? Chances() => PlaceOdds.Of(_exploration, Places.Count, _placeAt);

    /// <summary>Position among the places of the one a node stands in; <see langword="null"/> within functions and declarations.</summary>
    public int? PlaceOf(Node node)
    {
        ArgumentNullException.ThrowIfNull(node);
        for (var at = node as Container ?? node.Parent; at is not null; at = at.Parent)
        {
            if (_placeOf.TryGetValue(at, out var place)) return at.Parent is null && IsBelowName(node) ? null : place;
        }
        return null;
    }

    private List<MapPlace> Collect(IReadOnlySet<string> functions, StoryCoverage coverage)
    {
        var root = _program.Tree.Root;
        var places = new List<MapPlace>();
        Add("", root);
        var calls = new CallKinds(_program.Tree);
        foreach (var knot in root.NamedOnly)
        {
            if (knot.Name == "global decl" || functions.Contains(knot.Name!) || calls.IsFunction(knot) || coverage.Functions.Contains(knot)) continue;
            var stitches = knot.NamedOnly.Where(stitch => !IsWeave(stitch.Name!)).ToList();
            // A knot that only leads to its first stitch is that stitch.
            if (stitches.Count > 0 && knot.Content is [DivertNode { Kind: DivertKind.Jump, Target: Container first }] && stitches.Contains(first)) _placeOf[knot] = places.Count + stitches.IndexOf(first);
            else Add(knot.Name!, knot);
            foreach (var stitch in stitches) Add($"{knot.Name}.{stitch.Name}", stitch);
        }
        return places;

        void Add(string path, Container container)
        {
            _placeOf[container] = places.Count;
            places.Add(new MapPlace(path, container));
        }
    }

    /// <summary>The root holds the opening and, by name, all else.</summary>
    private static bool IsBelowName(Node node)
    {
        for (var at = node; at.Parent is not null; at = at.Parent)
            if (at.Parent.Parent is null) return at.Index < 0;
        return false;
    }

    /// <summary>The names ink gives to the parts of a weave.</summary>
    private static bool IsWeave(string name) => name.StartsWith("c-", StringComparison.Ordinal) || name.StartsWith("g-", StringComparison.Ordinal);
}

using System.Numerics;
using Cartouche.Proof.Exploring;
using Cartouche.Proof.Fate;
using Cartouche.Proof.Graphs;
using Cartouche.Runtime.Exploration;
using Cartouche.Runtime.Tree;

namespace Cartouche.Proof.Routes;

/// <summary>
/// What routes have to show: every line of text that some path shows, and every choice that some path makes. Which of
/// them a transition shows is a matter of its path, and paths are few. An item that is shown wherever another is need
/// not be looked for: <see cref="Wanted"/> are those that are left.
/// </summary>
internal sealed class RouteItems
{
    private readonly Dictionary<int, int[]> _ofPath = [];
    private readonly Dictionary<int, int[]> _wanted = [];
    private readonly Dictionary<object, int> _numbers = [];
    private readonly Space _space;
    private readonly ChoicePoints _points;

    public RouteItems(TurnGraph graph)
    {
        _space = graph.Space;
        _points = new ChoicePoints(_space);
        var found = new SortedSet<int>();
        for (var edge = 0; edge < graph.Targets.Length; edge++)
        {
            var path = graph.Path(edge);
            if (_ofPath.ContainsKey(path)) continue;
            found.Clear();
            Follow(path, found);
            _ofPath.Add(path, [.. found]);
        }
        Wanted = Least();
        foreach (var (path, items) in _ofPath) _wanted.Add(path, Array.FindAll(items, item => Wanted[item]));
    }

    /// <summary>How many items there are.</summary>
    public int Count => _numbers.Count;

    /// <summary>Whether each is a line of text; otherwise it is a choice.</summary>
    public List<bool> AreLines { get; } = [];

    /// <summary>Whether an item is one of those with which all others are shown too.</summary>
    public bool[] Wanted { get; }

    /// <summary>What a path shows.</summary>
    public ReadOnlySpan<int> Of(int path) => _ofPath[path];

    /// <summary>What of the wanted items a path shows.</summary>
    public ReadOnlySpan<int> WantedOf(int path) => _wanted[path];

    private void Follow(int path, SortedSet<int> found)
    {
        var trail = _space.Paths[path];
        if (_points.Of(path) is { } choice) found.Add(Number(choice, isLine: false));
        for (var i = 0; i + 2 < trail.Length; i += 2)
        {
            for (var address = Math.Max(trail[i + 1], 0); address <= trail[i + 2]; address++)
            {
                var place = _space.Program.PlaceAt(address);
                if (place.Kind != CodeKind.Text || place.Node is TextNode text && string.IsNullOrWhiteSpace(text.Text)) continue;
                var span = place.Node.Span;
                found.Add(Number(span.IsKnown ? (span.File, span.StartLine) : address, isLine: true));
            }
        }
    }

    private int Number(object item, bool isLine)
    {
        if (_numbers.TryGetValue(item, out var number)) return number;
        _numbers.Add(item, number = _numbers.Count);
        AreLines.Add(isLine);
        return number;
    }

    /// <summary>Takes out items that every path of another shows as well; of those that only occur together the first stays.</summary>
    private bool[] Least()
    {
        var pathsOf = new List<int>[Count];
        for (var item = 0; item < Count; item++) pathsOf[item] = [];
        var sets = new Dictionary<int, ulong[]>();
        foreach (var (path, items) in _ofPath)
        {
            var set = new ulong[(Count + 63) / 64];
            foreach (var item in items)
            {
                set[item >> 6] |= 1UL << (item & 63);
                pathsOf[item].Add(path);
            }
            sets.Add(path, set);
        }
        var wanted = new bool[Count];
        Array.Fill(wanted, true);
        foreach (var item in Enumerable.Range(0, Count).OrderBy(item => pathsOf[item].Count))
        {
            if (!wanted[item] || pathsOf[item].Count == 0) continue;
            var always = (ulong[])sets[pathsOf[item][0]].Clone();
            foreach (var path in pathsOf[item])
                for (var word = 0; word < always.Length; word++) always[word] &= sets[path][word];
            for (var word = 0; word < always.Length; word++)
                for (var bits = always[word]; bits != 0; bits &= bits - 1)
                    if ((word << 6) + BitOperations.TrailingZeroCount(bits) is var other && other != item) wanted[other] = false;
        }
        return wanted;
    }
}

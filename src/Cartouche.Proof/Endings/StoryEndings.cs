using Cartouche.Playbills;
using Cartouche.Playbills.Directions;
using Cartouche.Proof.Exploring;
using Cartouche.Proof.Findings;
using Cartouche.Proof.Graphs;
using Cartouche.Runtime.Exploration;
using Cartouche.Runtime.Tree;

namespace Cartouche.Proof.Endings;

/// <summary>
/// The endings of a story by name: those of the playbill in its order, then those of directions, then others in the
/// order in which the shortest ways come to them. Several states may be one ending.
/// </summary>
internal sealed class StoryEndings
{
    /// <summary>The name of an ending in the story's opening, outside all knots.</summary>
    public const string Opening = "(opening)";

    private readonly Dictionary<string, int> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> _byStop = [];
    private readonly List<StoryEnding> _all = [];
    private readonly ProperEndings _proper;
    private readonly StateGraph _graph;
    private readonly StageDirections? _directions;

    public StoryEndings(StateGraph graph, ProperEndings proper, StageDirections? directions = null, Playbill? playbill = null)
    {
        _graph = graph;
        _proper = proper;
        _directions = directions;
        foreach (var ending in playbill?.Endings ?? []) Promise(ending.Name, ending.Span);
        foreach (var name in directions?.Endings ?? []) Promise(name, default);
        for (var state = 1; state < graph.Count; state++)
        {
            var stop = graph.Endings[state];
            if (stop < 0 || !graph.HasWay(state) || _byStop.ContainsKey(stop)) continue;
            _byStop.Add(stop, proper.Contains(state) ? Reach(state) : -1);
        }
    }

    /// <summary>All endings, those that no path reaches included.</summary>
    public IReadOnlyList<StoryEnding> All => _all;

    /// <summary>The ending a state is, as an index of <see cref="All"/>; -1 where the story goes on, or stops on a fault.</summary>
    public int Of(int state) => _graph.Endings[state] is var stop && stop < 0 ? -1 : _byStop.GetValueOrDefault(stop, -1);

    /// <summary>
    /// The ending at which random play stopped, where the exploration did not come to the end: what stands there may
    /// be new. Of a <c>-> DONE</c> it is not known then whether it elsewhere waits, unless that was seen.
    /// </summary>
    public int OfStop(StopKind kind, int address)
    {
        var stop = Ending.Of(kind, address);
        if (_byStop.TryGetValue(stop, out var known)) return known;
        var index = _proper.Contains(kind, address) ? Add(address).Index : -1;
        _byStop.Add(stop, index);
        return index;
    }

    /// <summary>The states of each ending of <see cref="All"/>.</summary>
    public bool[] StatesOf(int ending)
    {
        var states = new bool[_graph.Count];
        for (var state = 0; state < states.Length; state++) states[state] = Of(state) == ending;
        return states;
    }

    /// <summary>Whether a state is an ending that is meant as one.</summary>
    public bool Contains(int state) => _proper.Contains(state);

    /// <summary>The index of the ending of a name, or -1.</summary>
    public int IndexOf(string name) => _byName.TryGetValue(name, out var index) ? index : -1;

    /// <summary>Endings of the playbill or of directions that no path reaches. Only an exhaustive exploration can say so.</summary>
    public IEnumerable<Finding> Unreachable() =>
        from ending in _all
        where !ending.IsReached
        select new Finding(FindingKind.UnreachableEnding, ending.Span, ending.Path, $"No path comes to the ending '{ending.Name}'.");

    private void Promise(string name, SourceSpan span)
    {
        if (!_byName.TryAdd(name, _all.Count)) return;
        var flow = _directions?.Flows.FirstOrDefault(f => f.Ending == name);
        _all.Add(new StoryEnding(name, flow?.Path ?? "", flow?.Span ?? span, null));
    }

    private int Reach(int state)
    {
        var (index, span) = Add(Ending.Address(_graph.Endings[state]));
        // States come in the order of the shortest ways to them.
        if (!_all[index].IsReached) _all[index] = _all[index] with { Span = span, Trace = Trace.To(_graph, state) };
        return index;
    }

    private (int Index, SourceSpan Span) Add(int address)
    {
        var node = address < 0 ? null : _graph.Space.Program.PlaceAt(address).Node;
        var path = node is null ? "" : FlowPath.Of(node);
        var name = _directions?.Find(path)?.Ending ?? (path.Length > 0 ? path : Opening);
        if (_byName.TryAdd(name, _all.Count)) _all.Add(new StoryEnding(name, path, default, null));
        var index = _byName[name];
        if (!_all[index].IsReached) _all[index] = _all[index] with { Path = path };
        return (index, node is null ? default : StopFindings.SpanNear(node));
    }
}

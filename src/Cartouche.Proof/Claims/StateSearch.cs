using Cartouche.Proof.Graphs;

namespace Cartouche.Proof.Claims;

/// <summary>The states that paths come to before something first happens; breadth first, so that the ways are shortest.</summary>
internal sealed class StateSearch
{
    private readonly StateGraph _graph;
    private readonly Dictionary<int, int> _parents = new() { [0] = -1 };
    private readonly List<int> _order = [0];

    /// <param name="graph">The states.</param>
    /// <param name="happens">Where it happens: such states are not gone into.</param>
    public StateSearch(StateGraph graph, Func<int, bool> happens)
    {
        _graph = graph;
        for (var i = 0; i < _order.Count; i++)
        {
            var state = _order[i];
            if (state >= graph.Expanded) continue;
            foreach (var edge in graph.Space.Edges.From(state).Next())
                if (!happens(edge.Target) && _parents.TryAdd(edge.Target, state)) _order.Add(edge.Target);
        }
    }

    /// <summary>The states, nearest first. The first is the story's beginning.</summary>
    public IReadOnlyList<int> States => _order;

    public bool Contains(int state) => _parents.ContainsKey(state);

    /// <summary>A shortest way to one of the states.</summary>
    public List<int> WayTo(int state)
    {
        var way = new List<int>();
        for (var at = state; at >= 0; at = _parents[at]) way.Add(at);
        way.Reverse();
        return way;
    }

    /// <summary>A way from the beginning into the nearest round and once around it, and where on the way the round begins; <see langword="null"/> where there is none.</summary>
    public (List<int> Way, int Start)? FindRound()
    {
        var left = OnRounds();
        foreach (var state in _order)
        {
            if (!left.Contains(state) || Around(state, left) is not { } round) continue;
            var way = WayTo(state);
            return ([.. way, .. round], way.Count - 1);
        }
        return null;
    }

    /// <summary>The states that lie on rounds or between two: what is left when those that lead nowhere, or come from nowhere, are taken out again and again.</summary>
    private HashSet<int> OnRounds()
    {
        var next = _order.ToDictionary(state => state, Next);
        var (onward, back) = (next.ToDictionary(n => n.Key, n => n.Value.Length), _order.ToDictionary(state => state, _ => 0));
        foreach (var target in next.Values.SelectMany(targets => targets)) back[target]++;
        var left = _order.ToHashSet();
        var work = new Stack<int>(_order.Where(state => onward[state] == 0 || back[state] == 0));
        while (work.TryPop(out var state))
        {
            if (!left.Remove(state)) continue;
            foreach (var target in next[state])
                if (--back[target] == 0) work.Push(target);
            foreach (var source in Sources(state))
                if ((onward[source] -= next[source].Count(target => target == state)) == 0) work.Push(source);
        }
        return left;
    }

    /// <summary>A shortest way from a state back to it.</summary>
    private List<int>? Around(int start, HashSet<int> within)
    {
        var parents = new Dictionary<int, int>();
        var work = new Queue<int>([start]);
        while (work.TryDequeue(out var state))
        {
            foreach (var target in Next(state))
            {
                if (!within.Contains(target) || !parents.TryAdd(target, state)) continue;
                work.Enqueue(target);
                if (target != start) continue;
                var round = new List<int> { start };
                for (var at = state; at != start; at = parents[at]) round.Add(at);
                round.Reverse();
                return round;
            }
        }
        return null;
    }

    private HashSet<int> Sources(int state)
    {
        var sources = new HashSet<int>();
        foreach (var source in _graph.Sources(state))
            if (Contains(source)) sources.Add(source);
        return sources;
    }

    private int[] Next(int state)
    {
        if (state >= _graph.Expanded) return [];
        var next = new List<int>();
        foreach (var edge in _graph.Space.Edges.From(state).Next())
            if (Contains(edge.Target)) next.Add(edge.Target);
        return [.. next];
    }
}

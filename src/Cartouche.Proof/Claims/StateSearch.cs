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

    /// <summary>A way from the beginning into a round and once around it, and where on the way the round begins; <see langword="null"/> where there is none.</summary>
    public (List<int> Way, int Start)? FindRound()
    {
        var state = new Dictionary<int, bool>();
        foreach (var root in _order)
        {
            if (state.ContainsKey(root)) continue;
            var stack = new List<(int State, int[] Next, int At)> { (root, Next(root), 0) };
            state[root] = true;
            while (stack.Count > 0)
            {
                var (at, next, index) = stack[^1];
                if (index == next.Length)
                {
                    state[at] = false;
                    stack.RemoveAt(stack.Count - 1);
                    continue;
                }
                stack[^1] = (at, next, index + 1);
                var target = next[index];
                if (!state.TryGetValue(target, out var isOpen))
                {
                    state[target] = true;
                    stack.Add((target, Next(target), 0));
                }
                else if (isOpen)
                {
                    var way = WayTo(target);
                    var start = way.Count - 1;
                    way.AddRange(stack.SkipWhile(entry => entry.State != target).Skip(1).Select(entry => entry.State));
                    way.Add(target);
                    return (way, start);
                }
            }
        }
        return null;
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

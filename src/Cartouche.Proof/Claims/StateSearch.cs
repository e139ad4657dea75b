using Cartouche.Proof.Graphs;

namespace Cartouche.Proof.Claims;

/// <summary>The states that paths come to before something first happens; breadth first, so that the ways are shortest.</summary>
internal sealed class StateSearch
{
    /// <summary>The parent of a state that was not come to.</summary>
    private const int None = -2;

    private readonly StateGraph _graph;
    private readonly int[] _parents;
    private readonly List<int> _order = [0];

    /// <param name="graph">The states.</param>
    /// <param name="happens">Where it happens: such states are not gone into.</param>
    public StateSearch(StateGraph graph, Func<int, bool> happens)
    {
        _graph = graph;
        _parents = new int[graph.Count];
        Array.Fill(_parents, None);
        _parents[0] = -1;
        for (var i = 0; i < _order.Count; i++)
        {
            for (var edge = graph.FirstEdge(_order[i]); edge < graph.FirstEdge(_order[i] + 1); edge++)
            {
                var target = graph.Targets[edge];
                if (Contains(target) || graph.IsExchanged(edge) || happens(target)) continue;
                _parents[target] = _order[i];
                _order.Add(target);
            }
        }
    }

    /// <summary>The states, nearest first. The first is the story's beginning.</summary>
    public IReadOnlyList<int> States => _order;

    public bool Contains(int state) => _parents[state] != None;

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
            if (!left[state] || Around(state, left) is not { } round) continue;
            var way = WayTo(state);
            return ([.. way, .. round], way.Count - 1);
        }
        return null;
    }

    /// <summary>The states that lie on rounds or between two: what is left when those that lead nowhere, or come from nowhere, are taken out again and again.</summary>
    private bool[] OnRounds()
    {
        var left = new bool[_graph.Count];
        var (onward, back) = (new int[_graph.Count], new int[_graph.Count]);
        foreach (var state in _order)
        {
            left[state] = true;
            foreach (var target in _graph.Next(state))
            {
                if (!Contains(target)) continue;
                onward[state]++;
                back[target]++;
            }
        }
        var work = new Stack<int>(_order.Where(state => onward[state] == 0 || back[state] == 0));
        while (work.TryPop(out var state))
        {
            if (!left[state]) continue;
            left[state] = false;
            foreach (var target in _graph.Next(state))
                if (Contains(target) && --back[target] == 0) work.Push(target);
            foreach (var source in _graph.Sources(state))
                if (Contains(source) && --onward[source] == 0) work.Push(source);
        }
        return left;
    }

    /// <summary>A shortest way from a state back to it.</summary>
    private List<int>? Around(int start, bool[] within)
    {
        var parents = new Dictionary<int, int>();
        var work = new Queue<int>([start]);
        while (work.TryDequeue(out var state))
        {
            for (var edge = _graph.FirstEdge(state); edge < _graph.FirstEdge(state + 1); edge++)
            {
                var target = _graph.Targets[edge];
                if (!Contains(target) || _graph.IsExchanged(edge) || !within[target] || !parents.TryAdd(target, state)) continue;
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
}

using Cartouche.Proof.Graphs;

namespace Cartouche.Proof.Routes;

/// <summary>
/// Looks for few routes that show everything: a greedy set cover (Chvátal 1979). Each route goes through the
/// components of the graph in the order that promises most of what is not shown yet; within a component, where it
/// may go in circles, always to what is nearest. Then routes are left out of which the others show everything.
/// </summary>
internal sealed class RouteSearch
{
    private readonly TurnGraph _graph;
    private readonly Components _components;
    private readonly RouteItems _items;
    private readonly bool[] _shown;
    private readonly int[] _toEnd;
    private readonly int[] _value;
    private readonly int[] _exit;
    private readonly int[] _stamp;
    private readonly int[] _from;

    /// <param name="graph">The graph.</param>
    /// <param name="components">Its components.</param>
    /// <param name="items">What there is to show.</param>
    /// <param name="isEnding">States where routes should end.</param>
    public RouteSearch(TurnGraph graph, Components components, RouteItems items, Func<int, bool> isEnding)
    {
        (_graph, _components, _items) = (graph, components, items);
        _shown = new bool[items.Count];
        _value = new int[components.Count];
        _exit = new int[components.Count];
        _stamp = new int[items.Count];
        _from = new int[graph.Count];
        Array.Fill(_from, -1);
        _toEnd = Distances(isEnding);
    }

    /// <summary>How many choices a route has before it turns to its end. Default 1,000.</summary>
    public int Longest { get; init; } = 1_000;

    /// <summary>Asked between two routes.</summary>
    public Func<bool> ShouldStop { get; init; } = () => false;

    /// <summary>Asked likewise: yes makes do with the routes that were found.</summary>
    public Func<bool> IsOver { get; init; } = () => false;

    /// <summary>Whether the routes that were found show all items.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>Finds routes, as transitions from the beginning on.</summary>
    /// <exception cref="OperationCanceledException"><see cref="ShouldStop"/> said yes.</exception>
    public List<int[]> Find()
    {
        var routes = new List<int[]>();
        while (true)
        {
            if (ShouldStop()) throw new OperationCanceledException();
            Weigh();
            if (_value[_components.Of(0)] == 0) break;
            if (routes.Count > 0 && IsOver())
            {
                IsComplete = false;
                break;
            }
            var route = Walk();
            // What lies farther than the longest route: by the shortest way.
            if (!route.Exists(IsNew)) route = Shortest(route);
            foreach (var edge in route) Show(edge);
            Finish(route);
            foreach (var edge in route) Show(edge);
            routes.Add([.. route]);
        }
        return Needed(routes);
    }

    private int Gain(int edge)
    {
        var gain = 0;
        foreach (var item in _items.WantedOf(_graph.Path(edge)))
            if (!_shown[item]) gain++;
        return gain;
    }

    private bool IsNew(int edge) => Gain(edge) > 0;

    private void Show(int edge)
    {
        foreach (var item in _items.WantedOf(_graph.Path(edge))) _shown[item] = true;
    }

    /// <summary>What each component, and the best way on from it, promise; what comes twice on a way is counted twice.</summary>
    private void Weigh()
    {
        var gains = new Dictionary<int, int>();
        Array.Clear(_stamp);
        for (var component = 0; component < _components.Count; component++)
        {
            var (inside, best, exit) = (0, -1, -1);
            foreach (var state in _components[component])
                for (var edge = _graph.FirstEdgeOf(state); edge < _graph.FirstEdgeOf(state + 1); edge++)
                {
                    var path = _graph.Path(edge);
                    if (!gains.TryGetValue(path, out var gain)) gains.Add(path, gain = Gain(edge));
                    var next = _components.Of(_graph.Target(edge));
                    if (next != component)
                    {
                        if (gain + _value[next] > best) (best, exit) = (gain + _value[next], edge);
                        continue;
                    }
                    if (gain == 0) continue;
                    foreach (var item in _items.WantedOf(path))
                    {
                        if (_shown[item] || _stamp[item] == component + 1) continue;
                        _stamp[item] = component + 1;
                        inside++;
                    }
                }
            _value[component] = inside + Math.Max(best, 0);
            _exit[component] = exit;
        }
    }

    private List<int> Walk()
    {
        var route = new List<int>();
        var shownHere = new List<int>();
        var state = 0;
        while (route.Count < Longest)
        {
            var component = _components.Of(state);
            if (_value[component] == 0) break;
            var way = Within(state, component, IsNew);
            if (way.Count == 0)
            {
                var exit = _components[component].Length == 1 ? BestExit(state) : _exit[component];
                if (exit < 0) break;
                var source = SourceOf(exit);
                if (source != state) way.AddRange(Within(state, component, edge => _graph.Target(edge) == source));
                way.Add(exit);
            }
            foreach (var edge in way)
            {
                route.Add(edge);
                foreach (var item in _items.WantedOf(_graph.Path(edge)))
                {
                    if (_shown[item]) continue;
                    _shown[item] = true;
                    shownHere.Add(item);
                }
            }
            state = _graph.Target(route[^1]);
        }
        // Whether it is taken is for the caller to say.
        foreach (var item in shownHere) _shown[item] = false;
        return route;
    }

    private int BestExit(int state)
    {
        var (best, exit) = (-1, -1);
        for (var edge = _graph.FirstEdgeOf(state); edge < _graph.FirstEdgeOf(state + 1); edge++)
        {
            if (_graph.Target(edge) == state) continue;
            var value = Gain(edge) + _value[_components.Of(_graph.Target(edge))];
            if (value > best) (best, exit) = (value, edge);
        }
        return exit;
    }

    private int SourceOf(int edge)
    {
        var (low, high) = (0, _graph.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_graph.FirstEdgeOf(middle) <= edge) low = middle;
            else high = middle - 1;
        }
        return low;
    }

    /// <summary>A shortest way within a component whose last transition is a goal; empty where there is none.</summary>
    private List<int> Within(int start, int component, Func<int, bool> isGoal)
    {
        var seen = new List<int> { start };
        _from[start] = int.MaxValue;
        var way = new List<int>();
        for (var at = 0; at < seen.Count && way.Count == 0; at++)
            for (var edge = _graph.FirstEdgeOf(seen[at]); edge < _graph.FirstEdgeOf(seen[at] + 1); edge++)
            {
                var target = _graph.Target(edge);
                if (_components.Of(target) != component) continue;
                if (isGoal(edge))
                {
                    way.Add(edge);
                    for (var back = seen[at]; back != start; back = SourceOf(_from[back])) way.Add(_from[back]);
                    way.Reverse();
                    break;
                }
                if (_from[target] >= 0) continue;
                _from[target] = edge;
                seen.Add(target);
            }
        foreach (var state in seen) _from[state] = -1;
        return way;
    }

    /// <summary>The shortest way from the beginning that shows something new.</summary>
    private List<int> Shortest(List<int> otherwise)
    {
        for (var edge = 0; edge < _graph.Targets.Length; edge++)
        {
            if (!IsNew(edge)) continue;
            var way = new List<int> { edge };
            for (var state = SourceOf(edge); state > 0;)
            {
                var parent = _graph.States.ParentOf(state);
                var into = _graph.FirstEdgeOf(parent);
                while (_graph.Target(into) != state) into++;
                way.Add(into);
                state = parent;
            }
            way.Reverse();
            return way;
        }
        return otherwise;
    }

    /// <summary>Goes on to the nearest ending, if there is one.</summary>
    private void Finish(List<int> route)
    {
        for (var state = _graph.Target(route[^1]); _toEnd[state] > 0;)
        {
            var next = _graph.FirstEdgeOf(state);
            while (_toEnd[_graph.Target(next)] != _toEnd[state] - 1) next++;
            route.Add(next);
            state = _graph.Target(next);
        }
    }

    /// <summary>For each state how many choices the nearest ending is away; -1 where none can be reached.</summary>
    private int[] Distances(Func<int, bool> isEnding)
    {
        var distances = new int[_graph.Count];
        Array.Fill(distances, -1);
        var work = new Queue<int>();
        for (var state = 0; state < distances.Length; state++)
        {
            if (!isEnding(state)) continue;
            distances[state] = 0;
            work.Enqueue(state);
        }
        while (work.TryDequeue(out var state))
            foreach (var choice in _graph.ChoicesInto(state))
            {
                var source = _graph.StateOf(choice);
                if (distances[source] >= 0) continue;
                distances[source] = distances[state] + 1;
                work.Enqueue(source);
            }
        return distances;
    }

    /// <summary>Leaves out routes of which the others show everything, those that show least first.</summary>
    private List<int[]> Needed(List<int[]> routes)
    {
        var shows = routes.ConvertAll(route =>
        {
            var items = new HashSet<int>();
            foreach (var edge in route)
                foreach (var item in _items.WantedOf(_graph.Path(edge))) items.Add(item);
            return items;
        });
        var times = new int[_items.Count];
        foreach (var items in shows)
            foreach (var item in items) times[item]++;
        var isNeeded = new bool[routes.Count];
        Array.Fill(isNeeded, true);
        foreach (var route in Enumerable.Range(0, routes.Count).OrderBy(i => shows[i].Count).ThenByDescending(i => i))
        {
            if (shows[route].Any(item => times[item] == 1)) continue;
            isNeeded[route] = false;
            foreach (var item in shows[route]) times[item]--;
        }
        return [.. routes.Where((_, i) => isNeeded[i])];
    }
}

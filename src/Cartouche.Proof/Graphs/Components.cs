namespace Cartouche.Proof.Graphs;

/// <summary>
/// The strongly connected components of a graph, those that lead nowhere else first (Tarjan 1972, without recursion).
/// </summary>
internal sealed class Components
{
    private readonly int[] _order;
    private readonly int[] _first;
    private readonly int[] _of;

    /// <summary>The components of a story's states.</summary>
    public Components(TurnGraph graph)
        : this(Enumerable.Range(0, graph.Count + 1).Select(graph.FirstEdgeOf).ToArray(), graph.Targets)
    {
    }

    /// <param name="firstEdge">Where each node's edges begin among <paramref name="targets"/>; one more number than there are nodes.</param>
    /// <param name="targets">Where they lead.</param>
    public Components(ReadOnlySpan<int> firstEdge, ReadOnlySpan<int> targets)
    {
        var count = firstEdge.Length - 1;
        _order = new int[count];
        _of = new int[count];
        var firsts = new List<int>();
        var index = new int[count];
        var low = new int[count];
        var open = new int[count];
        var path = new int[count];
        var nextEdge = new int[count];
        var (opened, depth, found, next) = (0, 0, 0, 1);
        Array.Fill(_of, -1);
        for (var root = 0; root < count; root++)
        {
            if (index[root] != 0) continue;
            Enter(root, firstEdge[root]);
            while (depth > 0)
            {
                var state = path[depth - 1];
                var end = firstEdge[state + 1];
                var isDeeper = false;
                while (nextEdge[state] < end)
                {
                    var target = targets[nextEdge[state]++];
                    if (index[target] == 0)
                    {
                        Enter(target, firstEdge[target]);
                        isDeeper = true;
                        break;
                    }
                    if (_of[target] < 0) low[state] = Math.Min(low[state], index[target]);
                }
                if (isDeeper) continue;
                depth--;
                if (depth > 0) low[path[depth - 1]] = Math.Min(low[path[depth - 1]], low[state]);
                if (low[state] != index[state]) continue;
                var first = found;
                int member;
                do
                {
                    member = open[--opened];
                    _of[member] = firsts.Count;
                    _order[found++] = member;
                }
                while (member != state);
                // In the order of discovery, which is that of the shortest ways.
                Array.Sort(_order, first, found - first);
                firsts.Add(first);
            }
        }
        firsts.Add(found);
        _first = [.. firsts];

        void Enter(int state, int edge)
        {
            index[state] = low[state] = next++;
            nextEdge[state] = edge;
            open[opened++] = state;
            path[depth++] = state;
        }
    }

    public int Count => _first.Length - 1;

    /// <summary>The states of a component.</summary>
    public ReadOnlySpan<int> this[int component] => _order.AsSpan(_first[component], _first[component + 1] - _first[component]);

    /// <summary>The component of a state.</summary>
    public int Of(int state) => _of[state];
}

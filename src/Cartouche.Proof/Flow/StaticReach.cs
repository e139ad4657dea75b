using Cartouche.Runtime.Tree;

namespace Cartouche.Proof.Flow;

/// <summary>
/// What flow could come to, by what may be assigned anywhere and not by what is assigned on the way: an approximation
/// from above (<see cref="Estimates"/>), for stories too large to be explored. What is not in it is proved to be reached
/// by nobody.
/// </summary>
internal sealed class StaticReach
{
    private readonly FlowGraph _graph;
    private readonly Estimates _estimates;
    private readonly HashSet<Node> _reached;

    /// <param name="graph">Where flow may go.</param>
    /// <param name="roots">Where it begins, besides the story's beginning: what the stage brings on.</param>
    /// <param name="free">Variables that others than the story may set.</param>
    public StaticReach(FlowGraph graph, IEnumerable<Node> roots, IEnumerable<string> free)
    {
        _graph = graph;
        _estimates = new Estimates(graph.Tree, free);
        int[] from = [graph.IdOf(graph.Tree.Root), .. roots.Select(graph.IdOf)];
        do
        {
            _reached = Reach(from);
        }
        while (_estimates.Improve(_reached.Contains));
    }

    /// <summary>Whether flow could come to a node, or into a container.</summary>
    public bool Contains(Node node) => _reached.Contains(node);

    private HashSet<Node> Reach(int[] roots)
    {
        var reached = new HashSet<Node>(ReferenceEqualityComparer.Instance);
        var work = new Stack<int>();
        var seen = new bool[_graph.Nodes.Count];
        foreach (var root in roots) Visit(root);
        while (work.TryPop(out var id))
        {
            var node = _graph.Nodes[id];
            for (Node? at = node; at is not null && reached.Add(at); at = at.Parent)
            {
            }
            foreach (var next in _graph.Successors(id))
                if (MayGo(node, next)) Visit(next);
        }
        return reached;

        void Visit(int node)
        {
            if (seen[node]) return;
            seen[node] = true;
            work.Push(node);
        }
    }

    private bool MayGo(Node node, int next) => node switch
    {
        ChoiceNode { Target: { } content } choice when (choice.Flags & ChoiceFlags.HasCondition) != 0 && next == _graph.IdOf(content) => _estimates.MayBeTrue(choice),
        DivertNode { IsConditional: true } divert => FlowGraph.After(divert) is { } after && next == _graph.IdOf(after)
            ? _estimates.MayBeFalse(divert) || (ReferenceEquals(divert.Target, after) && _estimates.MayBeTrue(divert))
            : _estimates.MayBeTrue(divert),
        _ => true,
    };
}

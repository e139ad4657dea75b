using Cartouche.Runtime.Tree;

namespace Cartouche.Proof.Flow;

/// <summary>
/// What flow could come to if every condition might hold: an approximation from above, for stories too large to be
/// explored. What is not in it is proved to be reached by nobody.
/// </summary>
internal sealed class StaticReach
{
    private readonly HashSet<Node> _reached = new(ReferenceEqualityComparer.Instance);

    public StaticReach(FlowGraph graph)
    {
        var work = new Stack<int>();
        var seen = new bool[graph.Nodes.Count];
        Visit(graph.IdOf(graph.Tree.Root));
        while (work.TryPop(out var node))
        {
            for (Node? at = graph.Nodes[node]; at is not null && _reached.Add(at); at = at.Parent)
            {
            }
            foreach (var next in graph.Successors(node)) Visit(next);
        }

        void Visit(int node)
        {
            if (seen[node]) return;
            seen[node] = true;
            work.Push(node);
        }
    }

    /// <summary>Whether flow could come to a node, or into a container.</summary>
    public bool Contains(Node node) => _reached.Contains(node);
}

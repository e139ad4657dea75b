using Cartouche.Playbills;
using Cartouche.Proof.Flow;
using Cartouche.Runtime;
using Cartouche.Runtime.Tree;

namespace Cartouche.Proof.Claims;

/// <summary>The functions that were compiled along with a story to say what its claims and cues mean. They are no part of it.</summary>
internal sealed class ConditionFunctions
{
    private readonly HashSet<Container> _all = new(ReferenceEqualityComparer.Instance);
    private readonly List<Container> _asked = [];

    private ConditionFunctions()
    {
    }

    public ConditionFunctions(StoryProgram program, StagedStory story)
    {
        var asked = story.Claims.SelectMany(claim => claim.Conditions).ToList();
        var cues = story.Directions.Flows.Select(flow => flow.Cue?.Condition).OfType<Playbills.Claims.Condition>();
        foreach (var condition in asked.Concat(cues))
        {
            if (story.ClaimSource.FunctionOf(condition) is not { } name || !program.Tree.Root.Named.TryGetValue(name, out var container) || !_all.Add(container)) continue;
            if (asked.Contains(condition)) _asked.Add(container);
        }
    }

    public static ConditionFunctions None { get; } = new();

    /// <summary>All of them.</summary>
    public IReadOnlySet<Container> All => _all;

    /// <summary>Those that claims ask for.</summary>
    public IReadOnlyList<Container> Asked => _asked;

    /// <summary>Whether a node is part of one.</summary>
    public bool Contains(Node node)
    {
        if (_all.Count == 0) return false;
        for (var at = node as Container ?? node.Parent; at is not null; at = at.Parent)
            if (_all.Contains(at)) return true;
        return false;
    }

    /// <summary>All nodes that claims' conditions may run, functions of the story included.</summary>
    public IReadOnlyList<Node> Reads(FlowGraph graph)
    {
        var seen = new HashSet<int>();
        var work = new Stack<int>();
        foreach (var function in _asked) Add(graph.IdOf(function));
        var nodes = new List<Node>();
        while (work.TryPop(out var node))
        {
            nodes.Add(graph.Nodes[node]);
            foreach (var next in graph.Successors(node)) Add(next);
        }
        return nodes;

        void Add(int node)
        {
            if (seen.Add(node)) work.Push(node);
        }
    }
}

using Cartouche.Runtime.Tree;

namespace Cartouche.Proof.Flow;

/// <summary>
/// Where the story may go on from each node of its tree, whatever its variables hold: an approximation from above. A
/// call goes to what it calls and to what follows it. A place that is made a value may be gone to from there on; a
/// divert through a variable therefore leads nowhere by itself: where it goes was either made a value on the way, or
/// is a value of the state.
/// </summary>
internal sealed class FlowGraph
{
    private readonly Dictionary<Node, int> _ids = new(ReferenceEqualityComparer.Instance);
    private readonly List<Node> _nodes = [];
    /// <summary>Places that globals hold from the beginning.</summary>
    private readonly Dictionary<string, Node> _held = new(StringComparer.Ordinal);

    private readonly int[][] _successors;

    public FlowGraph(StoryTree tree)
    {
        Tree = tree;
        Collect(tree.Root);
        if (tree.Root.Named.TryGetValue("global decl", out var declarations))
            foreach (var node in declarations.Content)
                if (node is AssignNode { Index: > 0 } assign && declarations.Content[assign.Index - 1] is DivertTargetNode { Target: { } place }) _held[assign.Name] = place;
        _successors = new int[_nodes.Count][];
        var next = new List<Node>();
        for (var i = 0; i < _nodes.Count; i++)
        {
            next.Clear();
            AddSuccessors(_nodes[i], next);
            _successors[i] = next.Count > 0 ? new int[next.Count] : [];
            for (var j = 0; j < next.Count; j++) _successors[i][j] = _ids[next[j]];
        }
    }

    public StoryTree Tree { get; }

    public IReadOnlyList<Node> Nodes => _nodes;

    public int IdOf(Node node) => _ids[node];

    public ReadOnlySpan<int> Successors(int node) => _successors[node];

    /// <summary>The node that flow meets after <paramref name="node"/>, or <see langword="null"/> at the end of what is reached by name.</summary>
    public static Node? After(Node node)
    {
        for (var at = node; at.Parent is { } parent && at.Index >= 0; at = parent)
            if (at.Index + 1 < parent.Content.Count) return parent.Content[at.Index + 1];
        return null;
    }

    private void Collect(Container root)
    {
        var work = new Stack<Container>();
        work.Push(root);
        Add(root);
        while (work.Count > 0)
        {
            var container = work.Pop();
            foreach (var node in container.Content)
            {
                Add(node);
                if (node is Container inner) work.Push(inner);
            }
            foreach (var named in container.NamedOnly)
            {
                Add(named);
                work.Push(named);
            }
        }
    }

    private void Add(Node node)
    {
        _ids.Add(node, _nodes.Count);
        _nodes.Add(node);
    }

    private void AddSuccessors(Node node, List<Node> next)
    {
        switch (node)
        {
            case Container { Content.Count: > 0 } container:
                next.Add(container.Content[0]);
                return;
            case DivertNode { Kind: DivertKind.Jump } jump:
                AddTargets(jump, next);
                if (jump.IsConditional) AddAfter(jump, next);
                return;
            case DivertNode call:
                AddTargets(call, next);
                break;
            case ChoiceNode { Target: { } content }:
                next.Add(content);
                break;
            case CommandNode { Command: Command.StartThread }:
                // The thread takes the divert; what it was started from goes on after that.
                if (After(node) is { } divert) AddAfter(divert, next);
                break;
            case VariableNode variable:
                AddHeld(variable.Name, next);
                break;
            case VariablePointerNode pointer:
                AddHeld(pointer.Name, next);
                break;
            case DivertTargetNode { Target: { } target } value when !IsCounted(value):
                next.Add(target);
                break;
            case CommandNode { Command: Command.PopTunnel or Command.PopFunction or Command.Done or Command.End }:
                return;
        }
        AddAfter(node, next);
    }

    private void AddTargets(DivertNode divert, List<Node> next)
    {
        if (divert.Kind == DivertKind.External)
        {
            if (divert.ExternalName is { } name && Tree.Root.Named.TryGetValue(name, out var fallback)) next.Add(fallback);
        }
        else if (divert.Target is not null) next.Add(divert.Target);
        else if (divert.Variable is not null) AddHeld(divert.Variable, next);
    }

    private void AddHeld(string variable, List<Node> next)
    {
        if (_held.TryGetValue(variable, out var place)) next.Add(place);
    }

    private static void AddAfter(Node node, List<Node> next)
    {
        if (After(node) is { } after) next.Add(after);
    }

    /// <summary>A place that is only asked about: how often, or how long since, it was visited.</summary>
    public static bool IsCounted(Node value) =>
        value.Parent is { } parent && value.Index + 1 < parent.Content.Count && parent.Content[value.Index + 1] is CommandNode { Command: Command.TurnsSince or Command.ReadCount };
}

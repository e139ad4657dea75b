using Cartouche.Runtime.Tree;

namespace Cartouche.Proof.Map;

/// <summary>Which containers are called as functions, and which are gone to in any other way.</summary>
internal sealed class CallKinds
{
    private readonly HashSet<Node> _called = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Node> _goneTo = new(ReferenceEqualityComparer.Instance);

    public CallKinds(StoryTree tree)
    {
        foreach (var node in TreeWalk.Below(tree.Root))
        {
            if (node is DivertNode { Kind: DivertKind.Function, Target: { } function }) _called.Add(function);
            else if (node is DivertNode { Target: { } target }) _goneTo.Add(target);
            else if (node is DivertTargetNode { Target: { } value }) _goneTo.Add(value);
        }
    }

    public bool IsFunction(Container knot) => _called.Contains(knot) && !_goneTo.Contains(knot);
}

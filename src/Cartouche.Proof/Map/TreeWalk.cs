using Cartouche.Runtime.Tree;

namespace Cartouche.Proof.Map;

internal static class TreeWalk
{
    /// <summary>Every node below a container, in no particular order.</summary>
    public static IEnumerable<Node> Below(Container root)
    {
        var work = new Stack<Container>();
        work.Push(root);
        while (work.TryPop(out var container))
        {
            for (var i = 0; i < container.Content.Count; i++)
            {
                var node = container.Content[i];
                yield return node;
                if (node is Container inner) work.Push(inner);
            }
            foreach (var named in container.NamedOnly) work.Push(named);
        }
    }
}

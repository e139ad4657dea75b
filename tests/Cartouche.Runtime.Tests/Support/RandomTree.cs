using Cartouche.Runtime.Tree;

namespace Cartouche.Runtime.Tests.Support;

/// <summary>Container trees of every shape: names and positions, nested and name-only.</summary>
internal static class RandomTree
{
    /// <summary>All nodes of a tree made from <paramref name="seed"/>, the root first.</summary>
    public static List<Node> Make(int seed)
    {
        var random = new Random(seed);
        var nodes = new List<Node>();
        Grow(new Container(), 0);
        return nodes;

        void Grow(Container container, int depth)
        {
            nodes.Add(container);
            for (var i = random.Next(5); i > 0 && nodes.Count < 80; i--)
            {
                if (random.Next(3) == 0)
                {
                    var leaf = new TextNode("x");
                    container.Add(leaf);
                    nodes.Add(leaf);
                    continue;
                }
                var child = new Container { Name = random.Next(2) == 0 ? null : $"n{nodes.Count}" };
                container.Add(child);
                Grow(child, depth + 1);
            }
            for (var i = random.Next(depth == 0 ? 12 : 3); i > 0 && nodes.Count < 80; i--)
            {
                var child = new Container { Name = $"k-{nodes.Count}" };
                container.AddNamedOnly(child);
                Grow(child, depth + 1);
            }
        }
    }
}

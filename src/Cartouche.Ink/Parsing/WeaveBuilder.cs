using Cartouche.Ink.Syntax;

namespace Cartouche.Ink.Parsing;

/// <summary>Turns a flat run of content, choices and gathers into weaves nested by depth.</summary>
internal static class WeaveBuilder
{
    /// <summary>Builds the weave of <paramref name="items"/> at <paramref name="depth"/>, or at the depth of its first choice or gather when that is negative.</summary>
    public static WeaveSyntax Build(List<SyntaxNode> items, int depth, Parser parser)
    {
        var first = -1;
        for (var i = 0; i < items.Count && first < 0; i++)
            if (items[i] is WeavePointSyntax) first = i;
        if (depth < 0) depth = first < 0 ? 0 : ((WeavePointSyntax)items[first]).Depth - 1;

        var root = new WeaveSyntax { Depth = depth, Items = items };
        if (items.Count > 0) Place(root, items);
        if (first < 0 || !HasDeeper(items, first, depth)) return root;

        root.Items = new List<SyntaxNode>(items.Count);
        var open = new List<WeaveSyntax> { root };
        foreach (var item in items)
        {
            if (item is WeavePointSyntax point)
            {
                var at = point.Depth - 1;
                while (open.Count > 1 && at <= open[open.Count - 2].Depth) open.RemoveAt(open.Count - 1);
                var top = open[open.Count - 1];
                if (at > top.Depth)
                {
                    if (!parser.MayNest(open.Count, point))
                    {
                        top.Items.Add(item);
                        continue;
                    }
                    var inner = new WeaveSyntax { Depth = at, Source = point.Source, Start = point.Start };
                    top.Items.Add(inner);
                    open.Add(inner);
                }
            }
            var weave = open[open.Count - 1];
            weave.Items.Add(item);
            weave.End = item.End;
        }
        return root;
    }

    private static bool HasDeeper(List<SyntaxNode> items, int first, int depth)
    {
        for (var i = first; i < items.Count; i++)
            if (items[i] is WeavePointSyntax point && point.Depth - 1 > depth) return true;
        return false;
    }

    private static void Place(WeaveSyntax weave, List<SyntaxNode> items)
    {
        weave.Source = items[0].Source;
        weave.Start = items[0].Start;
        weave.End = items[items.Count - 1].End;
    }
}

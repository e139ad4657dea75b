using System.Text;
using Cartouche.Runtime.Tree;

namespace Cartouche.Ink.Json;

/// <summary>Writes paths of a container tree without building them first.</summary>
internal static class PathText
{
    /// <summary>The path from the root.</summary>
    public static void Absolute(StringBuilder json, Node node) => Down(json, node, null, first: true);

    /// <summary>The shorter of the relative path and the one from the root; the latter when they are equally long.</summary>
    public static void Compact(StringBuilder json, Node from, Node target)
    {
        int fromDepth = Depth(from), targetDepth = Depth(target);
        Node a = from, b = target;
        int depthA = fromDepth, depthB = targetDepth;
        for (; depthA > depthB; depthA--) a = a.Parent!;
        for (; depthB > depthA; depthB--) b = b.Parent!;
        for (; !ReferenceEquals(a, b); depthA--)
        {
            a = a.Parent!;
            b = b.Parent!;
        }
        // a is now the innermost container around both; the root is shared by all and saves nothing.
        if (depthA > 0 && !ReferenceEquals(from, target))
        {
            var ups = fromDepth - depthA;
            var relative = 2 * ups + Length(target, a) + (targetDepth - depthA);
            var absolute = Length(target, null) + targetDepth - 1;
            if (relative < absolute)
            {
                for (var i = 0; i < ups; i++) json.Append(".^");
                Down(json, target, a, first: false);
                return;
            }
        }
        Absolute(json, target);
    }

    private static int Depth(Node node)
    {
        var depth = 0;
        for (var at = node; at.Parent is not null; at = at.Parent) depth++;
        return depth;
    }

    private static int Length(Node node, Node? top)
    {
        var length = 0;
        for (var at = node; at.Parent is not null && !ReferenceEquals(at, top); at = at.Parent)
            length += at is Container { Name: { Length: > 0 } name } ? name.Length : Digits(at.Index);
        return length;
    }

    private static int Digits(int number)
    {
        var digits = 1;
        for (; number >= 10; number /= 10) digits++;
        return digits;
    }

    private static void Down(StringBuilder json, Node node, Node? top, bool first)
    {
        if (node.Parent is null || ReferenceEquals(node, top)) return;
        Down(json, node.Parent, top, first);
        var isFirst = first && (node.Parent.Parent is null || ReferenceEquals(node.Parent, top));
        if (!isFirst) json.Append('.');
        if (node is Container { Name: { Length: > 0 } name }) JsonText.Escape(json, name);
        else json.Append(node.Index);
    }
}

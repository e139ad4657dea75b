using System.Globalization;
using System.Text;

namespace Cartouche.Runtime.Tree;

/// <summary>Paths through a container tree, as ink spells them (ink_JSON_runtime_format.md, "Paths").</summary>
public static class ContainerPath
{
    /// <summary>The absolute path of <paramref name="node"/>; empty for the root.</summary>
    public static string Of(Node node)
    {
        if (node is null) throw new ArgumentNullException(nameof(node));
        if (node.Parent is null) return "";
        var parts = new List<string>();
        for (var at = node; at.Parent is not null; at = at.Parent) parts.Add(Component(at));
        var text = new StringBuilder();
        for (var i = parts.Count - 1; i >= 0; i--)
        {
            if (text.Length > 0) text.Append('.');
            text.Append(parts[i]);
        }
        return text.ToString();
    }

    /// <summary>The shorter of the absolute path to <paramref name="target"/> and the one relative to <paramref name="from"/>; absolute when equal.</summary>
    public static string Compact(Node from, Node target)
    {
        if (from is null) throw new ArgumentNullException(nameof(from));
        var absolute = Of(target);
        var relative = Relative(from, target);
        return relative is not null && relative.Length < absolute.Length ? relative : absolute;
    }

    /// <summary>
    /// Follows <paramref name="path"/> from <paramref name="from"/> (for a relative path, the node that holds it)
    /// or from the root; <see langword="null"/> when it leads nowhere.
    /// </summary>
    public static Node? Resolve(Node from, string path)
    {
        if (from is null) throw new ArgumentNullException(nameof(from));
        if (path is null) throw new ArgumentNullException(nameof(path));
        Node? at = from;
        var start = 0;
        if (path.Length > 0 && path[0] == '.')
        {
            start = 1;
            // A relative path that starts at a leaf counts its first '^' from the container the leaf stands in.
            if (at is not Container)
            {
                at = at.Parent;
                if (string.CompareOrdinal(path, 1, "^", 0, 1) == 0 && (path.Length == 2 || path[2] == '.')) start = Math.Min(path.Length, 3);
            }
        }
        else
        {
            while (at.Parent is not null) at = at.Parent;
        }

        while (start < path.Length && at is not null)
        {
            var end = path.IndexOf('.', start);
            if (end < 0) end = path.Length;
            at = Step(at, path.AsSpan(start, end - start));
            start = end + 1;
        }
        return at;
    }

    private static Node? Step(Node at, ReadOnlySpan<char> component)
    {
        if (component.Length == 0) return null;
        if (component.Length == 1 && component[0] == '^') return at.Parent;
        if (at is not Container container) return null;
        if (component[0] <= '9' && int.TryParse(component, NumberStyles.None, CultureInfo.InvariantCulture, out var index))
            return index < container.Content.Count ? container.Content[index] : null;
        return container.Find(component);
    }

    private static string Component(Node node) =>
        node is Container { Name: { Length: > 0 } name } ? name : node.Index.ToString(CultureInfo.InvariantCulture);

    private static string? Relative(Node from, Node target)
    {
        var ups = 0;
        for (Container? ancestor = from as Container ?? from.Parent; ancestor is not null; ancestor = ancestor.Parent, ups++)
        {
            var down = Below(ancestor, target);
            if (down is null) continue;
            var text = new StringBuilder();
            // From a leaf the first step up leads to its own container; from a container, to the container itself none.
            var steps = from is Container ? ups : ups + 1;
            for (var i = 0; i < steps; i++) text.Append(".^");
            foreach (var part in down) text.Append('.').Append(part);
            return text.Length == 0 ? null : text.ToString();
        }
        return null;
    }

    private static List<string>? Below(Container ancestor, Node target)
    {
        var parts = new List<string>();
        for (Node? at = target; at is not null; at = at.Parent)
        {
            if (ReferenceEquals(at, ancestor))
            {
                parts.Reverse();
                return parts;
            }
            parts.Add(at.Parent is null ? "" : Component(at));
        }
        return null;
    }
}

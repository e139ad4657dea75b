using Cartouche.Runtime.Tree;

namespace Cartouche.Playbills.Directions;

/// <summary>The knot or stitch a node of a story's tree stands in.</summary>
public static class FlowPath
{
    /// <summary><c>knot</c> or <c>knot.stitch</c>, as <see cref="StageDirections.Find"/> takes it; empty in the story's opening.</summary>
    public static string Of(Node node) => ContainerOf(node)?.Path ?? "";

    /// <summary>The container of the innermost knot, stitch or function around a node; <see langword="null"/> in the story's opening.</summary>
    public static Container? ContainerOf(Node node)
    {
        Container? stitch = null;
        for (var at = node as Container ?? node.Parent; at is { Parent: { } parent }; at = parent)
        {
            if (IsKnot(at)) return stitch ?? at;
            if (IsStitch(at)) stitch = at;
        }
        return null;
    }

    /// <summary>Whether a container is a knot or function.</summary>
    public static bool IsKnot(Container container) => container is { Index: < 0, Parent.Parent: null, Name: not null };

    /// <summary>Whether a container is a stitch. What a weave names stands in containers of its own within the knot.</summary>
    public static bool IsStitch(Container container) => container is { Index: < 0, Parent: { } parent, Name: { } name } && IsKnot(parent)
        && !name.StartsWith("c-", StringComparison.Ordinal) && !name.StartsWith("g-", StringComparison.Ordinal);
}

namespace Cartouche.Runtime.Tree;

/// <summary>
/// One element of a story's container tree, the form in which ink stories are exchanged
/// (ink's <c>ink_JSON_runtime_format.md</c>). A node belongs to at most one container.
/// </summary>
public abstract class Node
{
    // Stories that come as JSON have no spans: a reference keeps their nodes small.
    private SpanBox? _span;

    /// <summary>The container this node stands in; <see langword="null"/> for the root.</summary>
    public Container? Parent { get; internal set; }

    /// <summary>Position in <see cref="Parent"/>'s content, or -1 for content that is reachable by name only.</summary>
    public int Index { get; internal set; } = -1;

    /// <summary>Where this node was written, if known.</summary>
    public SourceSpan Span
    {
        get => _span?.Span ?? default;
        set => _span = new SpanBox(value);
    }

    /// <summary>
    /// The path from the root as ink spells it: names where a container has one, otherwise positions,
    /// joined with dots (<c>knot.0.g-0.2</c>). The root's path is empty.
    /// </summary>
    public string Path => ContainerPath.Of(this);

    private sealed class SpanBox(SourceSpan span)
    {
        public SourceSpan Span { get; } = span;
    }
}

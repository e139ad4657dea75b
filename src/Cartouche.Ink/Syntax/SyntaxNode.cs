using Cartouche.Ink.Source;
using Cartouche.Runtime.Tree;

namespace Cartouche.Ink.Syntax;

/// <summary>A piece of a parsed story. <see cref="Start"/> and <see cref="End"/> are offsets of <see cref="SourceText.Text"/>.</summary>
public abstract class SyntaxNode
{
    /// <summary>The file it stands in.</summary>
    public SourceText Source { get; internal set; } = null!;

    /// <summary>Offset of its first character.</summary>
    public int Start { get; internal set; }

    /// <summary>Offset just after its last character.</summary>
    public int End { get; internal set; }

    /// <summary>Where it stands, in lines and columns.</summary>
    public SourceSpan Span => Source.SpanOf(Start, End);

    /// <summary>The nodes directly below it, in source order.</summary>
    public virtual IEnumerable<SyntaxNode> Children => [];
}

/// <summary>A name as written, with its place.</summary>
/// <param name="Text">The name.</param>
/// <param name="Source">The file.</param>
/// <param name="Start">Offset of its first character.</param>
public sealed record Identifier(string Text, SourceText Source, int Start)
{
    /// <summary>Where it stands.</summary>
    public SourceSpan Span => Source.SpanOf(Start, Start + Text.Length);
}

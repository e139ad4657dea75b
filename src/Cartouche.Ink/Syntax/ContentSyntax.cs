namespace Cartouche.Ink.Syntax;

/// <summary>Words of the story; a line's end is a node of its own, <c>"\n"</c>.</summary>
public sealed class TextSyntax : SyntaxNode
{
    /// <summary>The words, escapes resolved.</summary>
    public string Text { get; internal set; } = "";

    /// <summary>Whether this is a line's end.</summary>
    public bool IsNewline => Text.Length == 1 && Text[0] == '\n';
}

/// <summary><c>&lt;&gt;</c></summary>
public sealed class GlueSyntax : SyntaxNode;

/// <summary>The beginning (<c>#</c>) or the end of a tag; what stands between is its text.</summary>
public sealed class TagSyntax : SyntaxNode
{
    /// <summary>Whether a tag begins here.</summary>
    public bool IsStart { get; internal set; }
}

/// <summary>A run of content.</summary>
public sealed class ContentSyntax : SyntaxNode
{
    /// <summary>The run, in order.</summary>
    public List<SyntaxNode> Items { get; internal set; } = [];

    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => Items;
}

/// <summary><c>{expression}</c>: its value is printed.</summary>
public sealed class OutputSyntax : SyntaxNode
{
    /// <summary>What is printed.</summary>
    public ExpressionSyntax Expression { get; internal set; } = null!;

    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Expression];
}

/// <summary><c>TODO: note</c></summary>
public sealed class AuthorNoteSyntax : SyntaxNode
{
    /// <summary>The note.</summary>
    public string Note { get; internal set; } = "";
}

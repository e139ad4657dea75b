namespace Cartouche.Ink.Syntax;

/// <summary><c>VAR x = 1</c></summary>
public sealed class VariableSyntax : SyntaxNode
{
    /// <summary>The variable.</summary>
    public Identifier Name { get; internal set; } = null!;

    /// <summary>Its first value.</summary>
    public ExpressionSyntax Value { get; internal set; } = null!;

    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Value];
}

/// <summary><c>CONST x = 1</c></summary>
public sealed class ConstantSyntax : SyntaxNode
{
    /// <summary>The constant.</summary>
    public Identifier Name { get; internal set; } = null!;

    /// <summary>Its value.</summary>
    public ExpressionSyntax Value { get; internal set; } = null!;

    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Value];
}

/// <summary><c>LIST colours = red, (green)</c></summary>
public sealed class ListSyntax : SyntaxNode
{
    /// <summary>The list.</summary>
    public Identifier Name { get; internal set; } = null!;

    /// <summary>Its items.</summary>
    public List<ListItemSyntax> Items { get; internal set; } = [];

    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => Items;
}

/// <summary>An item of a <c>LIST</c>.</summary>
public sealed class ListItemSyntax : SyntaxNode
{
    /// <summary>The item.</summary>
    public Identifier Name { get; internal set; } = null!;

    /// <summary>Its number: as written, or one more than the item's before it.</summary>
    public int Value { get; internal set; }

    /// <summary>Whether the number is written out.</summary>
    public bool HasExplicitValue { get; internal set; }

    /// <summary>Whether it is in the list from the start (brackets).</summary>
    public bool IsInitial { get; internal set; }
}

/// <summary><c>EXTERNAL f(a, b)</c></summary>
public sealed class ExternalSyntax : SyntaxNode
{
    /// <summary>The function of the game.</summary>
    public Identifier Name { get; internal set; } = null!;

    /// <summary>Its parameters.</summary>
    public List<ParameterSyntax> Parameters { get; internal set; } = [];
}

/// <summary><c>INCLUDE file.ink</c></summary>
public sealed class IncludeSyntax : SyntaxNode
{
    /// <summary>The name as written.</summary>
    public string FileName { get; internal set; } = "";

    /// <summary>What the file holds, or <see langword="null"/> when it could not be read.</summary>
    public FlowSyntax? Story { get; internal set; }
}

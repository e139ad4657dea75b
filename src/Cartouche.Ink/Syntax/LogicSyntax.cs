namespace Cartouche.Ink.Syntax;

/// <summary><c>~ f()</c> or <c>~ x++</c>: evaluated for its effect.</summary>
public sealed class EvaluateSyntax : SyntaxNode
{
    /// <summary>What is evaluated.</summary>
    public ExpressionSyntax Expression { get; internal set; } = null!;

    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Expression];
}

/// <summary><c>~ x = 1</c> or <c>~ temp x = 1</c></summary>
public sealed class AssignmentSyntax : SyntaxNode
{
    /// <summary>The variable.</summary>
    public Identifier Name { get; internal set; } = null!;

    /// <summary>The new value.</summary>
    public ExpressionSyntax Value { get; internal set; } = null!;

    /// <summary>Whether it declares a temporary variable.</summary>
    public bool IsTemporary { get; internal set; }

    /// <summary>Set by name resolution: the variable is one of the story's.</summary>
    internal bool TargetIsGlobal { get; set; }

    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Value];
}

/// <summary><c>~ return x</c></summary>
public sealed class ReturnSyntax : SyntaxNode
{
    /// <summary>The result, if any.</summary>
    public ExpressionSyntax? Value { get; internal set; }

    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => Value is null ? [] : [Value];
}

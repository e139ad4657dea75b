namespace Cartouche.Ink.Syntax;

/// <summary><c>{condition: a | b}</c> in its inline, block and switch forms.</summary>
public sealed class ConditionalSyntax : SyntaxNode
{
    /// <summary>The expression before the colon: a condition, or what a switch compares.</summary>
    public ExpressionSyntax? Subject { get; internal set; }

    /// <summary>The branches in order.</summary>
    public List<BranchSyntax> Branches { get; internal set; } = [];

    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children
    {
        get
        {
            if (Subject is not null) yield return Subject;
            foreach (var branch in Branches) yield return branch;
        }
    }
}

/// <summary>A branch of a <see cref="ConditionalSyntax"/>.</summary>
public sealed class BranchSyntax : SyntaxNode
{
    /// <summary>Its own condition, or the value a switch compares with.</summary>
    public ExpressionSyntax? Condition { get; internal set; }

    /// <summary>What it shows; <see langword="null"/> when empty.</summary>
    public WeaveSyntax? Content { get; internal set; }

    /// <summary>Taken when no other is.</summary>
    public bool IsElse { get; internal set; }

    /// <summary>Taken when the subject is true.</summary>
    public bool IsTrueBranch { get; internal set; }

    /// <summary>Taken when the subject equals the condition, or the last of a switch.</summary>
    public bool ComparesSubject { get; internal set; }

    /// <summary>Stands on one line with the rest.</summary>
    public bool IsInline { get; internal set; }

    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children
    {
        get
        {
            if (Content is not null) yield return Content;
            if (Condition is not null) yield return Condition;
        }
    }
}

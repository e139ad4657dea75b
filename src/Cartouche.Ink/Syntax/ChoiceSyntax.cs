namespace Cartouche.Ink.Syntax;

/// <summary><c>* (label) {condition} said and chosen [chosen only] said only -> divert</c></summary>
public sealed class ChoiceSyntax : WeavePointSyntax
{
    /// <summary>The conditions, all of which must hold.</summary>
    public List<ExpressionSyntax> Conditions { get; internal set; } = [];

    /// <summary>What stands before the brackets: shown in the choice and after it.</summary>
    public ContentSyntax? StartContent { get; internal set; }

    /// <summary>What stands in the brackets: shown in the choice alone.</summary>
    public ContentSyntax? ChoiceOnlyContent { get; internal set; }

    /// <summary>What stands after the brackets, with the line's end and the divert.</summary>
    public ContentSyntax InnerContent { get; internal set; } = null!;

    /// <summary><c>*</c> rather than <c>+</c>.</summary>
    public bool IsOnceOnly { get; internal set; } = true;

    /// <summary>Taken by itself when nothing else is left.</summary>
    public bool IsFallback { get; internal set; }

    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children
    {
        get
        {
            if (StartContent is not null) yield return StartContent;
            if (ChoiceOnlyContent is not null) yield return ChoiceOnlyContent;
            yield return InnerContent;
            foreach (var condition in Conditions) yield return condition;
        }
    }
}

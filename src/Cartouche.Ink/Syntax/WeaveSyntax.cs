using Cartouche.Ink.Symbols;

namespace Cartouche.Ink.Syntax;

/// <summary>Content with the choices and gathers of one depth; deeper ones stand in weaves of their own below it.</summary>
public sealed class WeaveSyntax : SyntaxNode
{
    /// <summary>Text, logic, choices, gathers and inner weaves, in order.</summary>
    public List<SyntaxNode> Items { get; internal set; } = [];

    /// <summary>The depth of its choices and gathers, from 0.</summary>
    public int Depth { get; internal set; }

    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => Items;
}

/// <summary>A choice or a gather.</summary>
public abstract class WeavePointSyntax : SyntaxNode
{
    /// <summary>How many bullets or dashes, from 1.</summary>
    public int Depth { get; internal set; } = 1;

    /// <summary>The label, if there is one.</summary>
    public Identifier? Label { get; internal set; }

    /// <summary>The label's symbol, once names are collected.</summary>
    internal LabelSymbol? Symbol { get; set; }
}

/// <summary><c>- (label)</c></summary>
public sealed class GatherSyntax : WeavePointSyntax
{
    /// <summary>The gather that ends a story's opening content without being written.</summary>
    internal bool IsImplicit { get; set; }
}

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

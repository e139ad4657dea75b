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

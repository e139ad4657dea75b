using Cartouche.Ink.Symbols;

namespace Cartouche.Ink.Syntax;

/// <summary>What kind of flow a <see cref="FlowSyntax"/> is, from the outside in.</summary>
public enum FlowLevel
{
    /// <summary>A whole file.</summary>
    Story,

    /// <summary><c>== knot ==</c></summary>
    Knot,

    /// <summary><c>= stitch</c></summary>
    Stitch,

    /// <summary>A labelled choice or gather.</summary>
    Label,
}

/// <summary>A parameter of a knot, stitch or function.</summary>
public sealed class ParameterSyntax : SyntaxNode
{
    /// <summary>The parameter; <see langword="null"/> when it is missing in the source.</summary>
    public Identifier? Name { get; internal set; }

    /// <summary><c>ref x</c></summary>
    public bool IsReference { get; internal set; }

    /// <summary><c>-> x</c></summary>
    public bool IsDivertTarget { get; internal set; }
}

/// <summary>A story, knot, stitch or function.</summary>
public sealed class FlowSyntax : SyntaxNode
{
    /// <summary>What it is.</summary>
    public FlowLevel Level { get; internal set; }

    /// <summary>Its name; <see langword="null"/> for a story.</summary>
    public Identifier? Name { get; internal set; }

    /// <summary>Its parameters.</summary>
    public List<ParameterSyntax> Parameters { get; internal set; } = [];

    /// <summary>Whether it is a function.</summary>
    public bool IsFunction { get; internal set; }

    /// <summary>The content before the first flow below it.</summary>
    public WeaveSyntax? Weave { get; internal set; }

    /// <summary>Knots or stitches below it, in order.</summary>
    public List<FlowSyntax> SubFlows { get; internal set; } = [];

    /// <summary>Its symbol, once names are collected.</summary>
    internal FlowSymbol? Symbol { get; set; }

    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children
    {
        get
        {
            if (Weave is not null) yield return Weave;
            foreach (var flow in SubFlows) yield return flow;
        }
    }
}

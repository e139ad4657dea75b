using Cartouche.Ink.Symbols;

namespace Cartouche.Ink.Syntax;

/// <summary><c>-> target</c>, <c>-> target -></c> or <c>&lt;- target</c>.</summary>
public sealed class DivertSyntax : SyntaxNode
{
    /// <summary>The target's dotted name; empty for a bare arrow.</summary>
    public List<Identifier> Path { get; internal set; } = [];

    /// <summary>The arguments, or <see langword="null"/> without brackets.</summary>
    public List<ExpressionSyntax>? Arguments { get; internal set; }

    /// <summary>A further arrow follows: the target returns.</summary>
    public bool IsTunnel { get; internal set; }

    /// <summary>The arrow points the other way.</summary>
    public bool IsThread { get; internal set; }

    /// <summary>Whether it is <c>-></c> alone.</summary>
    public bool IsEmpty => Path.Count == 0;

    /// <summary>Whether it is <c>-> END</c>.</summary>
    public bool IsEnd => Path.Count == 1 && Path[0].Text == "END";

    /// <summary>Whether it is <c>-> DONE</c>.</summary>
    public bool IsDone => Path.Count == 1 && Path[0].Text == "DONE";

    /// <summary>Where it stands in the order of generation: a variable must be declared before a divert through it.</summary>
    internal int Ordinal { get; set; }

    /// <summary>Set by name resolution: the target, or <see langword="null"/>.</summary>
    internal Symbol? Target { get; set; }

    /// <summary>Set by name resolution: the variable that holds the target.</summary>
    internal string? Variable { get; set; }

    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => Arguments ?? [];
}

/// <summary><c>->-></c>, with <c>->-> target</c> going elsewhere instead of back.</summary>
public sealed class TunnelReturnSyntax : SyntaxNode
{
    /// <summary>Where to go, or <see langword="null"/> to go back.</summary>
    public DivertSyntax? Elsewhere { get; internal set; }

    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => Elsewhere is null ? [] : [Elsewhere];
}

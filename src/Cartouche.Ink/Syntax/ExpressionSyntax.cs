using Cartouche.Ink.Symbols;
using Cartouche.Runtime.Tree;

namespace Cartouche.Ink.Syntax;

/// <summary>Something with a value.</summary>
public abstract class ExpressionSyntax : SyntaxNode;

/// <summary>A whole number.</summary>
public sealed class IntSyntax : ExpressionSyntax
{
    /// <summary>The number.</summary>
    public int Value { get; internal set; }
}

/// <summary>A number with a decimal point.</summary>
public sealed class FloatSyntax : ExpressionSyntax
{
    /// <summary>The number.</summary>
    public float Value { get; internal set; }
}

/// <summary><c>true</c> or <c>false</c></summary>
public sealed class BoolSyntax : ExpressionSyntax
{
    /// <summary>The truth value.</summary>
    public bool Value { get; internal set; }
}

/// <summary><c>"text {with} logic"</c></summary>
public sealed class StringSyntax : ExpressionSyntax
{
    /// <summary>Text and logic in order; at least one part.</summary>
    public List<SyntaxNode> Parts { get; internal set; } = [];

    /// <summary>Whether it is text alone.</summary>
    public bool IsPlainText => Parts.Count == 1 && Parts[0] is TextSyntax;

    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => Parts;
}

/// <summary>The name of a variable, a constant, a list item, or of content whose visits are meant.</summary>
public sealed class NameSyntax : ExpressionSyntax
{
    /// <summary>The dotted name.</summary>
    public List<Identifier> Path { get; internal set; } = [];

    /// <summary>The name as written, without blanks.</summary>
    public string FullName => Path.Count == 1 ? Path[0].Text : string.Join(".", Path.Select(part => part.Text));

    /// <summary>Set by name resolution: the constant meant.</summary>
    internal ConstantSymbol? Constant { get; set; }

    /// <summary>Set by name resolution: the content whose visits are meant.</summary>
    internal Symbol? Counted { get; set; }

    /// <summary>Set by name resolution: a list item is meant.</summary>
    internal bool IsListItem { get; set; }
}

/// <summary><c>f(a, b)</c></summary>
public sealed class CallSyntax : ExpressionSyntax
{
    /// <summary>The function's name.</summary>
    public Identifier Name { get; internal set; } = null!;

    /// <summary>The arguments.</summary>
    public List<ExpressionSyntax> Arguments { get; internal set; } = [];

    /// <summary>Where it stands in the order of generation: a variable must be declared before a call through it.</summary>
    internal int Ordinal { get; set; }

    /// <summary>Set by name resolution: what is called.</summary>
    internal CallTarget Target { get; set; }

    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => Arguments;
}

/// <summary>An operator before its operand.</summary>
public sealed class UnarySyntax : ExpressionSyntax
{
    /// <summary><see cref="Native.Negate"/> or <see cref="Native.Not"/>.</summary>
    public Native Operator { get; internal set; }

    /// <summary>The operand.</summary>
    public ExpressionSyntax Operand { get; internal set; } = null!;

    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Operand];
}

/// <summary>An operator between two operands.</summary>
public sealed class BinarySyntax : ExpressionSyntax
{
    /// <summary>Which.</summary>
    public Native Operator { get; internal set; }

    /// <summary>The left operand.</summary>
    public ExpressionSyntax Left { get; internal set; } = null!;

    /// <summary>The right operand.</summary>
    public ExpressionSyntax Right { get; internal set; } = null!;

    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Left, Right];
}

/// <summary><c>x++</c>, <c>x--</c>, <c>x += y</c> or <c>x -= y</c></summary>
public sealed class IncrementSyntax : ExpressionSyntax
{
    /// <summary>The variable.</summary>
    public Identifier Name { get; internal set; } = null!;

    /// <summary>By how much; <see langword="null"/> for one.</summary>
    public ExpressionSyntax? Amount { get; internal set; }

    /// <summary>Up rather than down.</summary>
    public bool IsIncrement { get; internal set; }

    /// <summary>Set by name resolution: the variable is one of the story's.</summary>
    internal bool TargetIsGlobal { get; set; }

    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => Amount is null ? [] : [Amount];
}

/// <summary><c>(a, List.b)</c></summary>
public sealed class ListLiteralSyntax : ExpressionSyntax
{
    /// <summary>The items as written: a name, or list and name joined by a dot.</summary>
    public List<Identifier> Items { get; internal set; } = [];

    /// <summary>Set by name resolution: qualified names and numbers.</summary>
    internal List<KeyValuePair<string, int>> Resolved { get; } = [];
}

/// <summary><c>-> target</c> as a value.</summary>
public sealed class DivertTargetSyntax : ExpressionSyntax
{
    /// <summary>The divert it is written as.</summary>
    public DivertSyntax Divert { get; internal set; } = null!;

    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Divert];
}

using Cartouche.Ink.Lowering;
using Cartouche.Ink.Syntax;
using Cartouche.Runtime.Tree;

namespace Cartouche.Ink.Symbols;

/// <summary>Something with a name that can be diverted to or counted.</summary>
internal abstract class Symbol(string name)
{
    public string Name { get; } = name;

    /// <summary>The content it stands for in the container tree, filled by lowering.</summary>
    public Block Block { get; } = new();

    public abstract SyntaxNode Syntax { get; }

    public abstract string Kind { get; }

    /// <summary>The flow it belongs to: its own parent for a flow.</summary>
    public abstract FlowSymbol? Owner { get; }
}

/// <summary>A labelled choice or gather.</summary>
internal sealed class LabelSymbol(WeavePointSyntax syntax, FlowSymbol owner) : Symbol(syntax.Label!.Text)
{
    public WeavePointSyntax Point { get; } = syntax;

    public override SyntaxNode Syntax => Point;

    public override string Kind => Point is GatherSyntax ? "gather" : "choice";

    public override FlowSymbol Owner { get; } = owner;
}

/// <summary>A story, knot, stitch or function with the names in it.</summary>
internal sealed class FlowSymbol(FlowSyntax syntax, FlowSymbol? parent) : Symbol(syntax.Name?.Text ?? "")
{
    public FlowSyntax Flow { get; } = syntax;

    public override SyntaxNode Syntax => Flow;

    public override FlowSymbol? Owner => parent;

    public FlowLevel Level => Flow.Level;

    public bool IsFunction => Flow.IsFunction;

    public override string Kind => IsFunction ? "function" : Level switch
    {
        FlowLevel.Story => "story",
        FlowLevel.Knot => "knot",
        _ => "stitch",
    };

    public Dictionary<string, LabelSymbol> Labels { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, FlowSymbol> SubFlows { get; } = new(StringComparer.Ordinal);

    /// <summary>Variables declared here: temporaries, for the story its globals too.</summary>
    public Dictionary<string, VariableSymbol> Variables { get; } = new(StringComparer.Ordinal);

    private Dictionary<string, Symbol>? _deep;

    /// <summary>A label here, or anything below; asked only when all names are known.</summary>
    public Symbol? Deep(string name)
    {
        if (_deep is null)
        {
            _deep = new Dictionary<string, Symbol>(StringComparer.Ordinal);
            AddTo(_deep);
        }
        return _deep.TryGetValue(name, out var found) ? found : null;
    }

    private void AddTo(Dictionary<string, Symbol> names)
    {
        foreach (var label in Labels) names.TryAdd(label.Key, label.Value);
        foreach (var inner in SubFlows)
        {
            names.TryAdd(inner.Key, inner.Value);
            inner.Value.AddTo(names);
        }
    }

    public ParameterSyntax? Parameter(string name)
    {
        foreach (var parameter in Flow.Parameters)
            if (parameter.Name?.Text == name) return parameter;
        return null;
    }
}

/// <summary>A variable: <c>VAR</c>, <c>LIST</c> or <c>temp</c>.</summary>
internal sealed class VariableSymbol(Identifier name, SyntaxNode declaration, bool isGlobal, int ordinal)
{
    public string Name => Identifier.Text;

    public Identifier Identifier { get; } = name;

    public SyntaxNode Declaration { get; } = declaration;

    public bool IsGlobal { get; } = isGlobal;

    /// <summary>Its place in the order of generation.</summary>
    public int Ordinal { get; } = ordinal;

    public bool IsRead { get; set; }
}

/// <summary>A <c>CONST</c>.</summary>
internal sealed class ConstantSymbol(ConstantSyntax syntax)
{
    public string Name => Syntax.Name.Text;

    public ConstantSyntax Syntax { get; } = syntax;
}

/// <summary>A <c>LIST</c> with its items.</summary>
internal sealed class ListSymbol
{
    public ListSymbol(ListSyntax syntax)
    {
        Syntax = syntax;
        foreach (var item in syntax.Items)
            Items.TryAdd(item.Name.Text, item);
    }

    public string Name => Syntax.Name.Text;

    public ListSyntax Syntax { get; }

    public Dictionary<string, ListItemSyntax> Items { get; } = new(StringComparer.Ordinal);
}

/// <summary>What a call turned out to call.</summary>
internal readonly record struct CallTarget(CallKind Kind, Native Native, FlowSymbol? Function, string? Variable);

internal enum CallKind
{
    Unresolved,
    Flow,
    Variable,
    External,
    Native,
    ChoiceCount,
    Turns,
    TurnsSince,
    ReadCount,
    Random,
    SeedRandom,
    ListRange,
    ListRandom,
    ListFromInt,
    EmptyList,
}

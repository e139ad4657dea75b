namespace Cartouche.Runtime.Tree;

/// <summary>How a divert treats the call stack.</summary>
public enum DivertKind
{
    /// <summary>A plain jump (<c>-></c>).</summary>
    Jump,

    /// <summary>A tunnel, ended by <c>->-></c>.</summary>
    Tunnel,

    /// <summary>A function call, ended by <c>~ return</c> or the end of content.</summary>
    Function,

    /// <summary>A function of the game (<c>EXTERNAL</c>).</summary>
    External,
}

/// <summary>A jump, call or tunnel.</summary>
/// <param name="kind">How it treats the call stack.</param>
public sealed class DivertNode(DivertKind kind) : Node
{
    /// <summary>How it treats the call stack.</summary>
    public DivertKind Kind { get; } = kind;

    /// <summary>The content it leads to, unless <see cref="Variable"/> or an external function is named.</summary>
    public Node? Target { get; set; }

    /// <summary>The variable that holds the target, or <see langword="null"/>.</summary>
    public string? Variable { get; set; }

    /// <summary>The external function's name, for <see cref="DivertKind.External"/>.</summary>
    public string? ExternalName { get; set; }

    /// <summary>How many arguments an external function takes from the evaluation stack.</summary>
    public int ArgumentCount { get; set; }

    /// <summary>Whether it pops a condition and is skipped when that is false.</summary>
    public bool IsConditional { get; set; }
}

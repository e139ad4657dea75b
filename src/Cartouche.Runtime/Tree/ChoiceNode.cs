namespace Cartouche.Runtime.Tree;

/// <summary>How a choice point behaves; the values are those of <c>flg</c> in ink JSON.</summary>
[Flags]
public enum ChoiceFlags
{
    /// <summary>Nothing special: sticky, unconditional, without text.</summary>
    None = 0,

    /// <summary>Pops a condition.</summary>
    HasCondition = 1,

    /// <summary>Pops the text that shows both in the choice and after it.</summary>
    HasStartContent = 2,

    /// <summary>Pops the bracketed text that shows in the choice alone.</summary>
    HasChoiceOnlyContent = 4,

    /// <summary>Not offered; followed by itself when nothing else is left.</summary>
    IsInvisibleDefault = 8,

    /// <summary>Offered only until its content was visited (<c>*</c> rather than <c>+</c>).</summary>
    OnceOnly = 16,
}

/// <summary>A point that may offer a choice to the reader.</summary>
/// <param name="flags">How it behaves.</param>
public sealed class ChoiceNode(ChoiceFlags flags) : Node
{
    /// <summary>How it behaves.</summary>
    public ChoiceFlags Flags { get; } = flags;

    /// <summary>The content played when it is chosen.</summary>
    public Container? Target { get; set; }
}

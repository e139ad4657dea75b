namespace Cartouche.Runtime.Values;

/// <summary>What a value is. The numbers are part of saved and hashed states and never change.</summary>
public enum ValueKind
{
    /// <summary>A 32-bit whole number.</summary>
    Int = 0,

    /// <summary>A single-precision number.</summary>
    Float = 1,

    /// <summary>A truth value.</summary>
    Bool = 2,

    /// <summary>Text.</summary>
    String = 3,

    /// <summary>A set of list items.</summary>
    List = 4,

    /// <summary>A place in the story to divert to.</summary>
    DivertTarget = 5,

    /// <summary>A reference to a variable, made by a <c>ref</c> parameter.</summary>
    VariablePointer = 6,

    /// <summary>No value: what a function without <c>return</c> yields.</summary>
    Void = 7,

    /// <summary>A tag waiting on the evaluation stack for its choice.</summary>
    Tag = 8,

    /// <summary>Text that lives only on the evaluation stack, not yet interned.</summary>
    Transient = 9,
}

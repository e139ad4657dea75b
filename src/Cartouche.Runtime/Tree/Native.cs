namespace Cartouche.Runtime.Tree;

/// <summary>Operators and built-in functions over values (ink_JSON_runtime_format.md, "Native functions").</summary>
public enum Native
{
    /// <summary><c>+</c></summary>
    Add,

    /// <summary><c>-</c></summary>
    Subtract,

    /// <summary><c>/</c></summary>
    Divide,

    /// <summary><c>%</c></summary>
    Modulo,

    /// <summary><c>*</c></summary>
    Multiply,

    /// <summary>Unary minus, <c>_</c>.</summary>
    Negate,

    /// <summary><c>==</c></summary>
    Equal,

    /// <summary><c>!=</c></summary>
    NotEqual,

    /// <summary><c>&gt;</c></summary>
    Greater,

    /// <summary><c>&lt;</c></summary>
    Less,

    /// <summary><c>&gt;=</c></summary>
    GreaterOrEqual,

    /// <summary><c>&lt;=</c></summary>
    LessOrEqual,

    /// <summary><c>!</c></summary>
    Not,

    /// <summary><c>&amp;&amp;</c></summary>
    And,

    /// <summary><c>||</c></summary>
    Or,

    /// <summary><c>MIN</c></summary>
    Min,

    /// <summary><c>MAX</c></summary>
    Max,

    /// <summary><c>POW</c></summary>
    Power,

    /// <summary><c>FLOOR</c></summary>
    Floor,

    /// <summary><c>CEILING</c></summary>
    Ceiling,

    /// <summary><c>INT</c></summary>
    Int,

    /// <summary><c>FLOAT</c></summary>
    Float,

    /// <summary><c>?</c></summary>
    Has,

    /// <summary><c>!?</c></summary>
    HasNot,

    /// <summary><c>L^</c></summary>
    Intersect,

    /// <summary><c>LIST_MIN</c></summary>
    ListMin,

    /// <summary><c>LIST_MAX</c></summary>
    ListMax,

    /// <summary><c>LIST_ALL</c></summary>
    ListAll,

    /// <summary><c>LIST_COUNT</c></summary>
    ListCount,

    /// <summary><c>LIST_VALUE</c></summary>
    ListValue,

    /// <summary><c>LIST_INVERT</c></summary>
    ListInvert,
}

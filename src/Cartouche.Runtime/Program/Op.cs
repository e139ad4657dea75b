namespace Cartouche.Runtime.Program;

/// <summary>
/// The machine's instructions. Operand <c>A</c> is named in each comment; "jump" operands index
/// <see cref="StoryProgram.Jumps"/>. Expression mode has no instruction: the builder knows it.
/// See docs/decisions for the whole table.
/// </summary>
internal enum Op : byte
{
    // Output
    Text,          // A: literal with something besides blanks in it
    Blank,         // A: literal of blanks only
    MixedText,     // A: literal with newlines inside
    Newline,
    Glue,
    Tag,           // A: literal
    BeginTag,
    EndTag,
    Out,

    // Values
    Push,          // A: constant
    PushString,    // A: interned text
    PushTag,       // A: interned text of a choice's tag
    PushPointer,   // A: constant, a reference
    LoadGlobal,    // A: cell
    LoadTemp,      // A: name
    StoreGlobal,   // A: cell
    StoreTemp,     // A: name
    DeclareTemp,   // A: name
    Duplicate,
    Pop,
    BeginString,
    EndString,
    ReadCount,     // A: cell, or -1 where nothing is counted
    ReadCountOf,
    TurnsSince,
    ChoiceCount,
    Turns,
    VisitIndex,    // A: cell of the container it stands in
    Shuffle,       // A: shuffle
    Random,
    SeedRandom,
    ListFromInt,
    ListRange,
    ListRandom,
    Native,        // A: the function
    AddInt,        // A: a small whole number (a constant operand folded in)
    EqualInt,      // A: likewise

    // Flow
    Visit,         // A: container
    Jump,          // A: address
    JumpCounted,   // A: jump
    JumpIf,        // A: address
    JumpIfCounted, // A: jump
    JumpVariable,  // A: name
    Call,          // A: jump
    CallVariable,  // A: name
    External,      // A: external
    Return,
    ReturnTunnel,
    StartThread,
    Choice,        // A: choice
    Done,
    End,
    EndOfContent,
    Unresolved,    // a divert that leads nowhere
}

/// <summary>Bits in an instruction's flags.</summary>
internal static class OpFlags
{
    /// <summary>The instruction stands in an expression: a function called here that returns nothing leaves a void.</summary>
    public const byte InExpression = 1;

    /// <summary>The divert pops a condition.</summary>
    public const byte Conditional = 2;

    /// <summary>The call is a tunnel rather than a function.</summary>
    public const byte Tunnel = 4;

    /// <summary>The assignment or reference may meet a name that is also a global.</summary>
    public const byte Global = 8;
}

/// <summary>Eight bytes of code.</summary>
internal readonly struct Instruction(Op op, byte flags, int a)
{
    public readonly Op Op = op;
    public readonly byte Flags = flags;
    public readonly int A = a;
}

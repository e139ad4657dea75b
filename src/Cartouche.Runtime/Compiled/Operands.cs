using Cartouche.Runtime.Program;
using Cartouche.Runtime.Tree;
using Cartouche.Runtime.Values;

namespace Cartouche.Runtime.Compiled;

/// <summary>What an instruction's operand is.</summary>
internal enum Operand
{
    /// <summary>Nothing: 0.</summary>
    None,

    /// <summary>Any number.</summary>
    Number,
    Literal,
    Constant,
    Text,
    Name,

    /// <summary>First of the two cells of a global.</summary>
    Global,

    /// <summary>A cell of a count, or -1.</summary>
    Count,
    Shuffle,
    Native,
    Container,
    Address,
    Jump,
    External,
    Choice,
}

/// <summary>The operand of every instruction.</summary>
internal static class Operands
{
    /// <summary>How many instructions there are.</summary>
    public const int Ops = (int)Op.Unresolved + 1;

    public static Operand Of(Op op) => op switch
    {
        Op.Text or Op.Blank or Op.MixedText or Op.Tag => Operand.Literal,
        Op.Push or Op.PushPointer => Operand.Constant,
        Op.PushString or Op.PushTag => Operand.Text,
        Op.LoadTemp or Op.StoreTemp or Op.DeclareTemp or Op.JumpVariable or Op.CallVariable => Operand.Name,
        Op.LoadGlobal or Op.StoreGlobal => Operand.Global,
        Op.ReadCount or Op.VisitIndex => Operand.Count,
        Op.Shuffle => Operand.Shuffle,
        Op.Native => Operand.Native,
        Op.AddInt or Op.EqualInt => Operand.Number,
        Op.Visit => Operand.Container,
        Op.Jump or Op.JumpIf => Operand.Address,
        Op.JumpCounted or Op.JumpIfCounted or Op.Call => Operand.Jump,
        Op.External => Operand.External,
        Op.Choice => Operand.Choice,
        _ => Operand.None,
    };

    /// <summary>The least and greatest value of an operand in a program with these tables.</summary>
    public static (int Least, int Most) Bounds(Operand operand, ProgramParts tables) => operand switch
    {
        Operand.None => (0, 0),
        Operand.Number => (int.MinValue, int.MaxValue),
        Operand.Literal => (0, tables.Literals.Length - 1),
        Operand.Constant => (0, tables.Constants.Length - 1),
        Operand.Text => (0, tables.Heap.StringCount - 1),
        Operand.Name => (0, tables.Names.Length - 1),
        Operand.Global => (0, (tables.GlobalCount * 2) - 1),
        Operand.Count => (-1, tables.InitialCells.Length - 1),
        Operand.Shuffle => (0, tables.Shuffles.Length - 1),
        Operand.Native => (0, (int)Native.ListInvert),
        Operand.Container => (0, tables.Containers.Length - 1),
        Operand.Address => (0, tables.Code.Length - 1),
        Operand.Jump => (0, tables.Jumps.Length - 1),
        Operand.External => (0, tables.Externals.Length - 1),
        _ => (0, tables.Choices.Length - 1),
    };

    /// <summary>What bounds alone do not say: globals have two cells each, and counts begin after them.</summary>
    public static bool IsSound(Instruction instruction, ProgramParts tables) => instruction.Op switch
    {
        Op.LoadGlobal or Op.StoreGlobal => (instruction.A & 1) == 0,
        Op.ReadCount or Op.VisitIndex => instruction.A < 0 || instruction.A >= tables.GlobalCount * 2,
        Op.PushPointer => tables.Constants[instruction.A].Kind == ValueKind.VariablePointer,
        _ => true,
    };
}

using Cartouche.Runtime.Program;
using Cartouche.Runtime.Tree;

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

    /// <summary>What an operand may be in a program with these tables.</summary>
    public static OperandBounds Bounds(Operand operand, ProgramParts tables) => operand switch
    {
        Operand.None => new(0, 0),
        Operand.Number => new(int.MinValue, int.MaxValue),
        Operand.Literal => new(0, tables.Literals.Length - 1),
        Operand.Constant => new(0, tables.Constants.Length - 1),
        Operand.Text => new(0, tables.Heap.StringCount - 1),
        Operand.Name => new(0, tables.Names.Length - 1),
        Operand.Global => new(0, (tables.GlobalCount * 2) - 1, mask: 1),
        Operand.Count => new(-1, tables.InitialCells.Length - 1, gap: tables.GlobalCount * 2),
        Operand.Shuffle => new(0, tables.Shuffles.Length - 1),
        Operand.Native => new(0, (int)Native.ListInvert),
        Operand.Container => new(0, tables.Containers.Length - 1),
        Operand.Address => new(0, tables.Code.Length - 1),
        Operand.Jump => new(0, tables.Jumps.Length - 1),
        Operand.External => new(0, tables.Externals.Length - 1),
        _ => new(0, tables.Choices.Length - 1),
    };
}

/// <summary>The numbers an operand may be.</summary>
/// <param name="least">The least of them.</param>
/// <param name="most">The greatest.</param>
/// <param name="gap">Those from 0 up to this are not among them.</param>
/// <param name="mask">Nor are those with any of these bits.</param>
internal readonly struct OperandBounds(int least, int most, int gap = 0, int mask = 0)
{
    private readonly int _least = least;
    private readonly int _most = most;
    private readonly uint _gap = (uint)gap;
    private readonly int _mask = mask;

    /// <summary>Without branches, since what instruction comes next cannot be foreseen.</summary>
    public bool Hold(int operand) => operand >= _least & operand <= _most & (uint)operand >= _gap & (operand & _mask) == 0;
}

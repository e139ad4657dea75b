using Cartouche.Runtime.Exploration;

namespace Cartouche.Runtime.Program;

/// <summary>Instructions as an explorer sees them.</summary>
internal static class OpKinds
{
    public static CodeKind Of(Instruction at) => at.Op switch
    {
        Op.Text or Op.MixedText => CodeKind.Text,
        Op.Out => CodeKind.Value,
        Op.Choice => CodeKind.Choice,
        Op.JumpIf or Op.JumpIfCounted => CodeKind.Branch,
        Op.JumpVariable or Op.Call or Op.CallVariable or Op.External when (at.Flags & OpFlags.Conditional) != 0 => CodeKind.Branch,
        Op.Jump or Op.JumpCounted or Op.JumpVariable or Op.Call or Op.CallVariable or Op.External or Op.Return or Op.ReturnTunnel or Op.Unresolved => CodeKind.Jump,
        Op.Done => CodeKind.Done,
        Op.End => CodeKind.End,
        Op.EndOfContent => CodeKind.EndOfContent,
        Op.Blank => CodeKind.Blank,
        Op.Newline => CodeKind.Newline,
        Op.Glue => CodeKind.Glue,
        Op.Tag => CodeKind.Tag,
        Op.BeginTag => CodeKind.BeginTag,
        Op.EndTag => CodeKind.EndTag,
        Op.BeginString => CodeKind.BeginString,
        Op.EndString => CodeKind.EndString,
        _ => CodeKind.Other,
    };
}

namespace Cartouche.Runtime.Program;

/// <summary>
/// Strings whose value depends on the line around them: ink drops a newline that begins the output, and looks beyond a
/// string's own beginning to tell whether it does. A story that makes such strings has to be told with its prose even
/// where nobody reads it.
/// </summary>
internal static class StringContents
{
    /// <summary>Whether the code can begin a string with a newline, or leave one other than at its end.</summary>
    public static bool CanBeginLine(Instruction[] code, JumpInfo[] jumps)
    {
        for (var at = 0; at < code.Length; at++)
        {
            if (code[at].Op == Op.EndString) return true;
            if (code[at].Op != Op.BeginString) continue;
            var end = EndOf(code, at);
            if (end < 0) return true;
            for (; at < end; at++)
                if (Breaks(code[at], at, end, jumps)) return true;
        }
        return false;
    }

    /// <summary>Whether text begins with a newline, blanks before it aside.</summary>
    public static bool BeginsLine(string text)
    {
        foreach (var letter in text)
        {
            if (letter == '\n') return true;
            if (letter is not (' ' or '\t')) return false;
        }
        return false;
    }

    private static int EndOf(Instruction[] code, int begin)
    {
        var depth = 0;
        for (var at = begin; at < code.Length; at++)
        {
            if (code[at].Op == Op.BeginString) depth++;
            else if (code[at].Op == Op.EndString && --depth == 0) return at;
        }
        return -1;
    }

    private static bool Breaks(Instruction at, int address, int end, JumpInfo[] jumps) => at.Op switch
    {
        Op.Newline or Op.MixedText => true,
        Op.Jump or Op.JumpIf => at.A <= address || at.A > end,
        Op.JumpCounted or Op.JumpIfCounted => jumps[at.A].Target <= address || jumps[at.A].Target > end,
        Op.Call => (at.Flags & OpFlags.Tunnel) != 0,
        Op.JumpVariable or Op.CallVariable or Op.Return or Op.ReturnTunnel or Op.StartThread or Op.Choice or Op.Done or Op.End or Op.EndOfContent => true,
        _ => false,
    };
}

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
                if (Breaks(code, at, end, jumps)) return true;
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

    private static bool Breaks(Instruction[] code, int address, int end, JumpInfo[] jumps) => code[address] is var at && at.Op switch
    {
        Op.Newline or Op.MixedText => true,
        Op.Jump or Op.JumpIf => at.A <= address || at.A > end,
        Op.JumpCounted or Op.JumpIfCounted => jumps[at.A].Target <= address || jumps[at.A].Target > end,
        Op.Call => (at.Flags & OpFlags.Tunnel) != 0 || SpeaksTwice(code, jumps, jumps[at.A].Target),
        Op.JumpVariable or Op.CallVariable or Op.Return or Op.ReturnTunnel or Op.StartThread or Op.Choice or Op.Done or Op.End or Op.EndOfContent => true,
        _ => false,
    };

    /// <summary>
    /// Whether a function begins lines, and makes strings of what others say: the first word of those ends the time in
    /// which its own newlines are dropped, and then the line around the string matters.
    /// </summary>
    private static bool SpeaksTwice(Instruction[] code, JumpInfo[] jumps, int function)
    {
        var (beginsLines, asksOthers) = (false, false);
        var known = new HashSet<int> { function };
        var open = new Stack<int>(known);
        while (open.TryPop(out var address))
        {
            var at = code[address];
            beginsLines |= at.Op is Op.Newline or Op.MixedText;
            asksOthers |= at.Op == Op.BeginString && EndOf(code, address) is var end && (end < 0 || ContainsCall(code.AsSpan(address, end - address)));
            if ((beginsLines && asksOthers) || at.Op is Op.JumpVariable or Op.CallVariable) return true;
            if (at.Op is Op.JumpCounted or Op.JumpIfCounted or Op.Call) Follow(jumps[at.A].Target);
            if (at.Op is Op.Jump or Op.JumpIf) Follow(at.A);
            if (at.Op is not (Op.Return or Op.ReturnTunnel or Op.Done or Op.End or Op.EndOfContent or Op.Unresolved) && (at.Op is not (Op.Jump or Op.JumpCounted) || (at.Flags & OpFlags.Conditional) != 0)) Follow(address + 1);
        }
        return false;

        void Follow(int address)
        {
            if (address < code.Length && known.Add(address)) open.Push(address);
        }
    }

    private static bool ContainsCall(ReadOnlySpan<Instruction> code)
    {
        foreach (var at in code)
            if (at.Op is Op.Call or Op.CallVariable) return true;
        return false;
    }
}

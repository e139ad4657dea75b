using Cartouche.Runtime.Values;

namespace Cartouche.Runtime.Program;

/// <summary>
/// Strings whose value depends on the line around them: ink drops a newline that begins the output, and looks beyond a
/// string's own beginning to tell whether it does. A story that makes such strings has to be told with its prose even
/// where nobody reads it.
/// </summary>
internal sealed class StringContents
{
    /// <summary>Strings within strings that are told apart; of deeper ones no end is seen.</summary>
    private const int MostNested = 16;

    private readonly StoryProgram _program;
    private readonly Instruction[] _code;
    private readonly JumpInfo[] _jumps;
    private readonly Dictionary<int, bool> _speakTwice = [];
    private readonly Dictionary<int, bool> _speak = [];

    /// <summary>What functions may run while they make no string.</summary>
    private readonly HashSet<int> _aloud = [];
    private readonly HashSet<int> _landings = [];
    private readonly HashSet<int> _pointedAt = [];

    private StringContents(StoryProgram program)
    {
        _program = program;
        _code = program.Code;
        _jumps = program.Jumps;
        foreach (var container in program.Containers) _landings.UnionWith([container.Start, container.Content]);
        foreach (var target in program.Targets) _landings.Add(target.Address);
        for (var address = 0; address < _code.Length; address++)
        {
            _landings.Add(JumpOf(address));
            if (_code[address].Op == Op.PushPointer) _pointedAt.Add(program.Constants[_code[address].A].Payload);
        }
    }

    /// <summary>Whether a story can begin a string with a newline, or leave one other than at its end.</summary>
    public static bool CanBeginLine(StoryProgram program)
    {
        if (!Array.Exists(program.Code, at => at.Op == Op.BeginString)) return false;
        var contents = new StringContents(program);
        for (var at = 0; at < program.Code.Length; at++)
            if (program.Code[at].Op == Op.BeginString && contents.CanBeginLine(at)) return true;
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

    private bool CanBeginLine(int begin)
    {
        var (name, _) = ReturnOf(begin);
        return Within(begin).Exists(address => Breaks(address, name));
    }

    /// <summary>
    /// The temporary that is told just before a string begins where to return to, and the address: the words of a choice
    /// are shared between its label and what is said when it is made. -1 where that is not certain.
    /// </summary>
    private (int Name, int Target) ReturnOf(int begin)
    {
        if (begin < 2 || _code[begin - 1].Op != Op.DeclareTemp || _code[begin - 2].Op != Op.Push || (_code[begin - 1].Flags & OpFlags.Global) != 0) return (-1, -1);
        var name = _code[begin - 1].A;
        var value = _program.Constants[_code[begin - 2].A];
        if (value.Kind != ValueKind.DivertTarget || _pointedAt.Contains(name) || _landings.Contains(begin) || _landings.Contains(begin - 1)) return (-1, -1);
        var containers = _program.Containers;
        return (name, value.Payload < containers.Length ? containers[value.Payload].Start : _program.Targets[value.Payload - containers.Length].Address);
    }

    /// <summary>What may run between the beginning of a string and its end, without the functions it calls.</summary>
    private List<int> Within(int begin)
    {
        var (name, target) = ReturnOf(begin);
        return [.. Walk(begin + 1, 1, name, target).Select(place => place.Address)];
    }

    /// <summary>What may run from an address on, with how many strings are being made there, to the end of the first of them.</summary>
    private IEnumerable<(int Address, int Depth)> Walk(int start, int strings, int name = -1, int target = -1)
    {
        var known = new HashSet<(int, int)>();
        var open = new Stack<(int Address, int Depth)>([(start, strings)]);
        while (open.TryPop(out var next))
        {
            var (address, depth) = next;
            if (address >= _code.Length || !known.Add(next)) continue;
            var op = _code[address].Op;
            if (op == Op.EndString && depth == strings) continue;
            yield return next;
            if (depth < MostNested) depth += op == Op.BeginString ? 1 : op == Op.EndString ? -1 : 0;
            var jump = op == Op.JumpVariable && _code[address].A == name ? target : JumpOf(address);
            if (jump >= 0) open.Push((jump, depth));
            if (GoesOn(address)) open.Push((address + 1, depth));
        }
    }

    /// <param name="address">An instruction within a string.</param>
    /// <param name="return">The temporary that says where to return to.</param>
    private bool Breaks(int address, int @return) => _code[address] is var at && at.Op switch
    {
        Op.Newline or Op.MixedText => true,
        Op.Call or Op.External => (at.Flags & OpFlags.Tunnel) != 0 || (CalleeOf(address) is >= 0 and var callee && SpeaksTwice(callee)),
        Op.JumpVariable => at.A != @return,
        Op.DeclareTemp or Op.StoreTemp => at.A == @return,
        Op.CallVariable or Op.Return or Op.ReturnTunnel or Op.StartThread or Op.Choice or Op.Done or Op.End or Op.EndOfContent or Op.Unresolved => true,
        _ => false,
    };

    /// <summary>
    /// Whether a function begins lines, and makes strings of what others say: the first word of those ends the time in
    /// which its own newlines are dropped, and then the line around the string matters.
    /// </summary>
    private bool SpeaksTwice(int function)
    {
        if (_speakTwice.TryGetValue(function, out var known)) return known;
        var (beginsLines, asksOthers) = (false, false);
        foreach (var address in Called(function))
        {
            var op = _code[address].Op;
            beginsLines |= op is Op.Newline or Op.MixedText;
            asksOthers |= op == Op.BeginString && Within(address).Exists(inside => _code[inside].Op == Op.CallVariable || (CalleeOf(inside) is >= 0 and var callee && Speaks(callee)));
            if ((beginsLines && asksOthers) || LeadsAnywhere(op)) return _speakTwice[function] = true;
        }
        return _speakTwice[function] = false;
    }

    /// <summary>Whether a function, or one that it calls, may say a word other than into strings of its own.</summary>
    private bool Speaks(int function)
    {
        if (_speak.TryGetValue(function, out var known)) return known;
        foreach (var address in Called(function))
        {
            if (LeadsAnywhere(_code[address].Op)) return _speak[function] = true;
            if (_aloud.Contains(address) && _code[address].Op is Op.Text or Op.MixedText or Op.Out) return _speak[function] = true;
        }
        return _speak[function] = false;
    }

    /// <summary>No function that was compiled from ink has such code, but for functions that are values.</summary>
    private static bool LeadsAnywhere(Op op) => op is Op.JumpVariable or Op.CallVariable or Op.StartThread or Op.ReturnTunnel;

    /// <summary>What may run in a function and in those it calls.</summary>
    private List<int> Called(int function)
    {
        var known = new HashSet<int> { function };
        var open = new Stack<int>(known);
        var found = new List<int>();
        while (open.TryPop(out var start))
            foreach (var (address, depth) in Walk(start, 0))
            {
                found.Add(address);
                if (depth is 0 or MostNested) _aloud.Add(address);
                if (CalleeOf(address) is >= 0 and var callee && known.Add(callee)) open.Push(callee);
            }
        return found;
    }

    /// <summary>The function that an instruction calls, or -1: for an external, what stands in for it.</summary>
    private int CalleeOf(int address)
    {
        var at = _code[address];
        if (at.Op == Op.Call) return _jumps[at.A].Target;
        return at.Op == Op.External && _program.Externals[at.A].Fallback is >= 0 and var fallback ? _program.Containers[fallback].Start : -1;
    }

    /// <summary>Where an instruction may jump to, or -1.</summary>
    private int JumpOf(int address) => _code[address].Op switch
    {
        Op.Jump or Op.JumpIf => _code[address].A,
        Op.JumpCounted or Op.JumpIfCounted => _jumps[_code[address].A].Target,
        _ => -1,
    };

    private bool GoesOn(int address) => _code[address] is var at && at.Op switch
    {
        Op.Return or Op.ReturnTunnel or Op.Done or Op.End or Op.EndOfContent or Op.Unresolved => false,
        Op.Jump or Op.JumpCounted or Op.JumpVariable => (at.Flags & OpFlags.Conditional) != 0,
        _ => true,
    };
}

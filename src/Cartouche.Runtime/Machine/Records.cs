using System.Runtime.InteropServices;

namespace Cartouche.Runtime.Machine;

/// <summary>How a frame came onto the call stack. The numbers are those of ink's saves.</summary>
internal enum FrameKind
{
    Tunnel = 0,
    Function = 1,
    GameEvaluation = 2,
}

/// <summary>One call. The running frame's address is the interpreter's; <see cref="Resume"/> counts once it calls or forks.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct Frame
{
    public int Resume;
    public FrameKind Kind;

    /// <summary>First of its temporaries in the interpreter's array.</summary>
    public int TempStart;

    /// <summary>Length of the output when a function began, or -1 once it has written: until then its newlines are dropped.</summary>
    public int FunctionStart;

    /// <summary>Height of the evaluation stack when the game called.</summary>
    public int StackHeight;
}

/// <summary>A temporary variable, kept sorted by name within its frame so that equal frames look equal.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct Temp
{
    public int Name;
    public Values.Value Value;
}

/// <summary>A thread owns a run of frames and, through them, of temporaries.</summary>
internal struct ThreadInfo
{
    public int FirstFrame;
    public int FirstTemp;
}

/// <summary>A choice on offer, with the stack it was made on.</summary>
internal struct ChoiceRecord
{
    /// <summary>Index into the program's choice points.</summary>
    public int Point;

    /// <summary>Address of the choice point.</summary>
    public int Address;

    /// <summary>Container the flow came from, for counting visits.</summary>
    public int Predecessor;

    public int FirstFrame;
    public int FrameCount;
    public int FirstTemp;
    public int TempCount;

    public string Text;
    public string[]? Tags;
}

/// <summary>A runtime error or warning, before it is reported; without a place its address is -1.</summary>
internal readonly record struct Fault(bool IsWarning, string Text, int Address);

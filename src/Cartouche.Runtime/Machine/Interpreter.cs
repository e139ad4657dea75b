using Cartouche.Runtime.Program;
using Cartouche.Runtime.Values;

namespace Cartouche.Runtime.Machine;

/// <summary>
/// Runs a program. All that a story can remember is in the fields of this file; everything else here is scratch
/// that is empty between two lines. Not thread-safe; forks share only what is immutable or guarded.
/// </summary>
internal sealed partial class Interpreter
{
    private readonly StoryProgram _program;
    private readonly Instruction[] _code;
    private readonly ContainerInfo[] _containers;
    private readonly StoryLimits _limits;

    /// <summary>Globals (two cells each), then visit counts and turns, then the sets of shuffles.</summary>
    private readonly int[] _cells;

    private Frame[] _frames = new Frame[4];
    private int _frameCount;
    private Temp[] _temps = [];
    private int _tempCount;
    private ThreadInfo[] _threads = new ThreadInfo[1];
    private int _threadCount;
    private Value[] _stack = new Value[8];
    private int _stackCount;
    private ChoiceRecord[] _choices = [];
    private int _choiceCount;
    private Frame[] _choiceFrames = [];
    private int _choiceFrameCount;
    private Temp[] _choiceTemps = [];
    private int _choiceTempCount;

    /// <summary>Address of the next instruction, or -1 when the flow has stopped.</summary>
    private int _pc = -1;

    private int _turn = -1;
    private ChanceState _chanceState;
    private bool _silent;

    public Interpreter(StoryProgram program, StoryHeap heap, StoryLimits limits)
    {
        _program = program;
        _code = program.Code;
        _containers = program.Containers;
        _limits = limits;
        Heap = heap;
        _cells = new int[program.CellCount];
        ResetStack(0);
    }

    public StoryHeap Heap { get; }

    public StoryProgram Program => _program;

    /// <summary>Who answers when the story asks for chance.</summary>
    public IChance Chance { get; set; } = InkChance.Instance;

    /// <summary>The game's functions; <see langword="null"/> means none is bound.</summary>
    public IExternals? Externals { get; set; }

    /// <summary>When set, prose is not written: the logic in it still runs.</summary>
    public bool Silent
    {
        get => _silent;
        set => _silent = value && !_program.StringsBeginLines && !Heap.BeginsLines;
    }

    public bool CanContinue => _pc >= 0;

    public int Turn => _turn;

    public ref ChanceState ChanceState => ref _chanceState;

    public List<Fault> Faults { get; } = [];

    public int ChoiceCount => _choiceCount;

    /// <summary>True while the running frame was pushed by <see cref="BeginEvaluation"/>.</summary>
    private bool IsGameEvaluation => _frames[_frameCount - 1].Kind == FrameKind.GameEvaluation;

    private int ThreadFrameCount => _frameCount - _threads[_threadCount - 1].FirstFrame;

    public ref readonly ChoiceRecord ChoiceAt(int index) => ref _choices[index];

    /// <summary>Empties the call stack down to one frame that would begin at <paramref name="address"/>.</summary>
    private void ResetStack(int address)
    {
        _threadCount = 1;
        _threads[0] = default;
        _frameCount = 1;
        _frames[0] = new Frame { Resume = -1, Kind = FrameKind.Tunnel, FunctionStart = -1 };
        _tempCount = 0;
        _pc = address;
    }

    /// <summary>Takes the story to <paramref name="container"/> as a fresh flow.</summary>
    public void GoTo(int container, bool resetStack)
    {
        if (resetStack) ResetStack(-1);
        ClearChoices();
        _turn++;
        Enter(container, resetStack ? -1 : CurrentContainer);
    }

    /// <summary>Takes the story to <paramref name="container"/> as a tunnel that returns to nowhere.</summary>
    public void EnterTunnel(int container)
    {
        ResetStack(-1);
        ClearChoices();
        PushFrame(FrameKind.Tunnel, -1);
        Enter(container, -1);
    }

    public void Choose(int index)
    {
        // The visit to the choice's content belongs to the new turn.
        _turn++;
        TakeChoice(index);
    }

    /// <summary>Runs the declarations of globals; returns the cells they leave, with nothing counted.</summary>
    public int[] RunDeclarations(int container)
    {
        _pc = _containers[container].Content;
        Continue();
        foreach (var fault in Faults)
            if (!fault.IsWarning) throw new StoryFormatException($"The story's variables cannot be declared: {fault.Text}");
        var cells = new int[_cells.Length];
        Array.Copy(_cells, cells, _program.GlobalNames.Length * 2);
        return cells;
    }

    private int CurrentContainer => _pc >= 0 ? _program.ContainerOf(_pc) : -1;
}

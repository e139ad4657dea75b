using Cartouche.Runtime.Program;
using Cartouche.Runtime.Values;

namespace Cartouche.Runtime.Machine;

internal sealed partial class Interpreter
{
    private bool PushFrame(FrameKind kind, int resume)
    {
        if (ThreadFrameCount >= _limits.CallDepth || _frameCount >= _limits.Frames)
            return SetFault($"The story calls itself more than {Math.Min(_limits.CallDepth, _limits.Frames)} deep. Is there a recursion that never ends?");
        if (_frameCount == _frames.Length) Array.Resize(ref _frames, _frameCount * 2);
        _frames[_frameCount - 1].Resume = resume;
        _frames[_frameCount++] = new Frame
        {
            Resume = -1,
            Kind = kind,
            TempStart = _tempCount,
            FunctionStart = kind == FrameKind.Function ? _outCount : -1,
            StackHeight = kind == FrameKind.GameEvaluation ? _stackCount : 0,
        };
        return true;
    }

    /// <summary>Drops the running frame; returns where the one below goes on.</summary>
    private int PopFrame()
    {
        ref var top = ref _frames[_frameCount - 1];
        if (top.Kind == FrameKind.Function && !IsMuted) TrimFunctionEnd(top.FunctionStart);
        _tempCount = top.TempStart;
        _frameCount--;
        return _frames[_frameCount - 1].Resume;
    }

    /// <summary>Forks the running thread's stack; the old thread goes on at <paramref name="resume"/> later.</summary>
    private bool PushThread(int resume)
    {
        var from = _threads[_threadCount - 1];
        var frames = _frameCount - from.FirstFrame;
        var temps = _tempCount - from.FirstTemp;
        if (_threadCount >= _limits.Threads || _frameCount + frames > _limits.Frames)
            return SetFault($"More than {_limits.Threads} threads are open at once. Is there a thread that starts itself?");
        _frames[_frameCount - 1].Resume = resume;
        Grow(ref _threads, _threadCount + 1);
        Grow(ref _frames, _frameCount + frames);
        Grow(ref _temps, _tempCount + temps);
        _threads[_threadCount++] = new ThreadInfo { FirstFrame = _frameCount, FirstTemp = _tempCount };
        Array.Copy(_temps, from.FirstTemp, _temps, _tempCount, temps);
        for (var i = 0; i < frames; i++)
        {
            _frames[_frameCount + i] = _frames[from.FirstFrame + i];
            _frames[_frameCount + i].TempStart += _tempCount - from.FirstTemp;
        }
        _frameCount += frames;
        _tempCount += temps;
        return true;
    }

    private int PopThread()
    {
        var thread = _threads[--_threadCount];
        _frameCount = thread.FirstFrame;
        _tempCount = thread.FirstTemp;
        return _frames[_frameCount - 1].Resume;
    }

    /// <summary>The end of a unit: a function returns nothing, a thread closes, otherwise the flow stops.</summary>
    private int FallOff(int address)
    {
        _lastAddress = address - 1;
        var kind = _frames[_frameCount - 1].Kind;
        if (kind == FrameKind.Function && ThreadFrameCount > 1)
        {
            var resume = PopFrame();
            if (resume > 0 && (_code[resume - 1].Flags & OpFlags.InExpression) != 0) Push(Value.Void);
            return resume;
        }
        if (_threadCount > 1 && kind != FrameKind.GameEvaluation) return PopThread();
        if (kind == FrameKind.GameEvaluation) _safeExit = true;
        return -1;
    }

    private bool Return()
    {
        if (IsGameEvaluation) return ExitEvaluation();
        if (_frames[_frameCount - 1].Kind != FrameKind.Function || ThreadFrameCount < 2) return WrongReturn("a function's return (~ return)");
        _pc = PopFrame();
        return true;
    }

    private bool ReturnTunnel()
    {
        if (_stackCount == 0) return SetFault("A tunnel returns without a value on the evaluation stack: the compiled story is damaged.");
        var target = Pop();
        if (target.Kind is not (ValueKind.DivertTarget or ValueKind.Void))
            return SetFault($"Expected '->->' to go back or on to a divert target, but it was given '{Print(target)}'.");
        if (IsGameEvaluation) return ExitEvaluation();
        if (_frames[_frameCount - 1].Kind != FrameKind.Tunnel || ThreadFrameCount < 2) return WrongReturn("a tunnel's return (->->)");
        _pc = PopFrame();
        if (target.Kind == ValueKind.DivertTarget) JumpTo(target.Payload, _pc - 1);
        // It was entered from nowhere.
        else if (_pc < 0) _safeExit = true;
        return true;
    }

    private bool ExitEvaluation()
    {
        _pc = -1;
        _safeExit = true;
        return true;
    }

    private bool WrongReturn(string found)
    {
        var expected = ThreadFrameCount < 2 ? "the end of the flow (-> END or a choice)"
            : _frames[_frameCount - 1].Kind == FrameKind.Function ? "a function's return (~ return)" : "a tunnel's return (->->)";
        return SetFault($"Found {found} where {expected} was expected.");
    }

    /// <summary>A divert or call through a variable.</summary>
    private bool FollowVariable(Instruction at)
    {
        if (!TryRead(at.A, -1, out var value))
            return SetFault($"Tried to divert through the variable '{_program.Names[at.A]}', which does not exist here.");
        if (value.Kind != ValueKind.DivertTarget)
            return SetFault($"Tried to divert through the variable '{_program.Names[at.A]}', but it holds {(value.Kind == ValueKind.Int && value.Payload == 0 ? "nothing (0)" : $"'{Print(value)}'")} rather than a divert target.");
        var from = _pc - 1;
        if (at.Op == Op.CallVariable && !PushFrame((at.Flags & OpFlags.Tunnel) != 0 ? FrameKind.Tunnel : FrameKind.Function, _pc)) return false;
        JumpTo(value.Payload, from);
        return true;
    }

    /// <summary>
    /// A jump to a target known only now. To a container: it counts its own entry as the flow comes in at its start.
    /// To an element: the containers around it that were not open before are counted.
    /// </summary>
    private void JumpTo(int target, int from)
    {
        _jumpFrom = from;
        if (target < _containers.Length)
        {
            _pc = _containers[target].Start;
        }
        else
        {
            ref readonly var info = ref _program.Targets[target - _containers.Length];
            VisitEntered(info.Container, info.Index == 0, _program.ContainerOf(from));
            _pc = info.Address;
        }
        _jumpTo = _pc;
    }

    /// <summary>Goes to a container's first element by path, as choosing and the game do.</summary>
    private void Enter(int container, int previous)
    {
        ref readonly var info = ref _containers[container];
        if (info.ChildCount == 0)
        {
            if (info.Parent >= 0) VisitEntered(info.Parent, info.Index == 0, previous);
            _pc = info.Start;
        }
        else
        {
            VisitEntered(container, true, previous);
            _pc = info.Content;
        }
        _jumpTo = -1;
    }

    private void VisitEntered(int container, bool atStart, int previous)
    {
        while (container >= 0)
        {
            ref readonly var info = ref _containers[container];
            if (!info.StartOnly && IsOpen(previous, container)) return;
            Visit(container, atStart);
            atStart = atStart && info.Index == 0;
            container = info.Parent;
        }
    }

    private bool IsOpen(int from, int container)
    {
        for (; from >= 0; from = _containers[from].Parent)
            if (from == container) return true;
        return false;
    }

    private void Visit(int container, bool atStart)
    {
        ref readonly var info = ref _containers[container];
        if (info.StartOnly && !atStart) return;
        if (info.VisitCell >= 0) SetCell(info.VisitCell, unchecked(Read(info.VisitCell) + 1));
        if (info.TurnCell >= 0) SetCell(info.TurnCell, _turn + 2);
    }

    private static void Grow<T>(ref T[] array, int needed)
    {
        if (needed > array.Length) Array.Resize(ref array, Math.Max(Math.Max(needed, 4), array.Length * 2));
    }
}

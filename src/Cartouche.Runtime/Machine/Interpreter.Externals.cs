using Cartouche.Runtime.Program;
using Cartouche.Runtime.Values;

namespace Cartouche.Runtime.Machine;

internal sealed partial class Interpreter
{
    private enum ExternalOutcome
    {
        Done,
        Faulted,

        /// <summary>Must not run before the finished line is handed out.</summary>
        Unsafe,
    }

    private ExternalOutcome CallExternal(Instruction at)
    {
        if ((at.Flags & OpFlags.Conditional) != 0)
        {
            if (!PopCondition(out var taken)) return ExternalOutcome.Faulted;
            if (!taken) return ExternalOutcome.Done;
        }
        ref readonly var external = ref _program.Externals[at.A];
        if (Externals is { } externals && externals.IsBound(external.Name, out var lookaheadSafe))
        {
            if (!lookaheadSafe && _stringDepth > 0)
            {
                SetFault($"The external function '{external.Name}' was called while a string or choice text was being made, and is not bound as safe for lookahead. Store its result in a variable first, or bind it as safe.");
                return ExternalOutcome.Faulted;
            }
            if (!lookaheadSafe && _lookingAhead) return ExternalOutcome.Unsafe;
            return CallBound(externals, external);
        }
        if (external.Fallback >= 0 && (Externals?.AllowFallbacks ?? true))
        {
            if (!PushFrame(FrameKind.Function, _pc)) return ExternalOutcome.Faulted;
            Enter(external.Fallback, _program.ContainerOf(_pc - 1));
            return ExternalOutcome.Done;
        }
        if (Externals?.StubMissing ?? false)
        {
            _stackCount = Math.Max(0, _stackCount - external.Arguments);
            Push(Value.Zero);
            return ExternalOutcome.Done;
        }
        SetFault($"The external function '{external.Name}' is not bound, and the story has no function of that name to fall back on.");
        return ExternalOutcome.Faulted;
    }

    private ExternalOutcome CallBound(IExternals externals, in ExternalInfo external)
    {
        if (_stackCount < external.Arguments)
        {
            SetFault("The evaluation stack is empty here: the compiled story is damaged.");
            return ExternalOutcome.Faulted;
        }
        var arguments = _stack.AsSpan(_stackCount - external.Arguments, external.Arguments).ToArray();
        _stackCount -= external.Arguments;
        if (externals.AnswersOf(external.Name) is { Length: > 0 } answers)
        {
            if (!IsDrawn(Op.External, answers.Length, 0, out var answer))
            {
                var before = _chanceState;
                answer = NoteDrawn(Op.External, answers.Length, 0, before, Chance.Game(ref _chanceState, answers.Length));
            }
            if ((uint)answer >= (uint)answers.Length)
            {
                SetFault($"The external function '{external.Name}' has {answers.Length} answers, and was given one that is not among them.");
                return ExternalOutcome.Faulted;
            }
            Push(answers[answer]);
            return ExternalOutcome.Done;
        }
        for (var i = 0; i < arguments.Length; i++) arguments[i] = Settle(arguments[i]);
        var result = externals.Call(external.Name, arguments, out var fault);
        if (fault is not null)
        {
            SetFault(fault);
            return ExternalOutcome.Faulted;
        }
        Push(result ?? Value.Void);
        return ExternalOutcome.Done;
    }

    /// <summary>Calls an ink function for the game: the flow is set aside until <see cref="EndEvaluation"/>.</summary>
    public string? BeginEvaluation(int container, ReadOnlySpan<Value> arguments)
    {
        var resume = _pc;
        if (!PushFrame(FrameKind.GameEvaluation, resume)) return _faultText;
        PushArguments(arguments);
        _pc = _containers[container].Content;
        return null;
    }

    public void PushArguments(ReadOnlySpan<Value> arguments)
    {
        foreach (var argument in arguments) Push(argument);
    }

    /// <summary>Takes what the function returned off the stack, and goes back to the flow that was set aside.</summary>
    public Value? EndEvaluation()
    {
        // An error has thrown the whole stack away, the set-aside flow included.
        if (!IsGameEvaluation) return null;
        var height = _frames[_frameCount - 1].StackHeight;
        Value? result = null;
        if (_stackCount > height)
        {
            result = Settle(_stack[_stackCount - 1]);
            _stackCount = height;
        }
        _tempCount = _frames[_frameCount - 1].TempStart;
        _frameCount--;
        _pc = _frames[_frameCount - 1].Resume;
        return result;
    }
}

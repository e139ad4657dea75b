using System.Runtime.InteropServices;
using Cartouche.Runtime.Tree;
using Cartouche.Runtime.Values;

namespace Cartouche.Runtime.Machine;

internal sealed partial class Interpreter
{
    private bool OfferChoice(int point, int address)
    {
        ref readonly var info = ref _program.Choices[point];
        var offered = true;
        if ((info.Flags & ChoiceFlags.HasCondition) != 0 && !PopCondition(out offered)) return false;

        // The texts are consumed even when the choice is not offered.
        List<string>? tags = null;
        var bracketed = default(Value);
        var start = default(Value);
        var hasBracketed = (info.Flags & ChoiceFlags.HasChoiceOnlyContent) != 0;
        var hasStart = (info.Flags & ChoiceFlags.HasStartContent) != 0;
        if (hasBracketed && !PopChoiceText(out bracketed, ref tags)) return false;
        if (hasStart && !PopChoiceText(out start, ref tags)) return false;

        if ((info.Flags & ChoiceFlags.OnceOnly) != 0)
        {
            var cell = _containers[info.Target].VisitCell;
            if (cell < 0) return SetFault("The visits of this once-only choice are not counted: the compiled story is damaged.");
            if (_cells[cell] > 0) offered = false;
        }
        if (!offered) return true;
        if (_choiceCount >= _limits.Choices) return SetFault($"More than {_limits.Choices} choices are on offer at once.");

        var text = !hasStart ? (hasBracketed ? TextOf(bracketed) : "")
            : !hasBracketed ? TextOf(start)
            : TextOf(start) + TextOf(bracketed);
        Grow(ref _choices, _choiceCount + 1);
        ref var choice = ref _choices[_choiceCount];
        choice.Point = point;
        choice.Address = address;
        choice.Predecessor = _jumpTo == address && _jumpFrom >= 0 ? _program.ContainerOf(_jumpFrom) : info.Predecessor;
        choice.Text = text.Trim(' ', '\t');
        choice.Tags = tags?.ToArray();
        if (!KeepStack(ref choice)) return false;
        _choiceCount++;
        return true;
    }

    private bool PopChoiceText(out Value text, ref List<string>? tags)
    {
        text = default;
        if (_stackCount == 0 || !_stack[_stackCount - 1].IsText) return SetFault("A choice has no text on the evaluation stack: the compiled story is damaged.");
        text = Pop();
        while (_stackCount > 0 && _stack[_stackCount - 1].Kind == ValueKind.Tag)
            (tags ??= []).Insert(0, Heap.String(Pop().Payload));
        return true;
    }

    /// <summary>Copies the running thread's stack for a choice; choices made on the same stack share one copy.</summary>
    private bool KeepStack(ref ChoiceRecord choice)
    {
        var thread = _threads[_threadCount - 1];
        var frames = _frameCount - thread.FirstFrame;
        var temps = _tempCount - thread.FirstTemp;
        choice.FrameCount = frames;
        choice.TempCount = temps;
        if (_choiceCount > 0)
        {
            ref readonly var last = ref _choices[_choiceCount - 1];
            if (last.FrameCount == frames && last.TempCount == temps && SameStack(last, thread))
            {
                choice.FirstFrame = last.FirstFrame;
                choice.FirstTemp = last.FirstTemp;
                return true;
            }
        }
        if (_choiceFrameCount + frames > _limits.Frames) return SetFault($"Pending choices hold more than {_limits.Frames} calls.");
        Grow(ref _choiceFrames, _choiceFrameCount + frames);
        Grow(ref _choiceTemps, _choiceTempCount + temps);
        choice.FirstFrame = _choiceFrameCount;
        choice.FirstTemp = _choiceTempCount;
        for (var i = 0; i < temps; i++) _choiceTemps[_choiceTempCount + i] = _temps[thread.FirstTemp + i];
        for (var i = 0; i < frames; i++) _choiceFrames[_choiceFrameCount + i] = Kept(_frames[thread.FirstFrame + i], thread.FirstTemp, i == frames - 1);
        _choiceFrameCount += frames;
        _choiceTempCount += temps;
        return true;
    }

    /// <summary>A frame as a choice keeps it: temporaries counted from the choice's own, the running address meaningless.</summary>
    private static Frame Kept(Frame frame, int firstTemp, bool isTop)
    {
        frame.TempStart -= firstTemp;
        if (isTop) frame.Resume = -1;
        return frame;
    }

    private bool SameStack(in ChoiceRecord last, ThreadInfo thread)
    {
        for (var i = 0; i < last.FrameCount; i++)
        {
            var a = _choiceFrames[last.FirstFrame + i];
            var b = Kept(_frames[thread.FirstFrame + i], thread.FirstTemp, i == last.FrameCount - 1);
            if (a.Resume != b.Resume || a.Kind != b.Kind || a.TempStart != b.TempStart || a.FunctionStart != b.FunctionStart) return false;
        }
        return MemoryMarshal.AsBytes(_choiceTemps.AsSpan(last.FirstTemp, last.TempCount))
            .SequenceEqual(MemoryMarshal.AsBytes(_temps.AsSpan(thread.FirstTemp, last.TempCount)));
    }

    /// <summary>The running thread becomes the one the choice was made on, at the choice's content.</summary>
    private void TakeChoice(int index)
    {
        var choice = _choices[index];
        _threadCount = 1;
        _threads[0] = default;
        Grow(ref _frames, choice.FrameCount);
        Grow(ref _temps, choice.TempCount);
        Array.Copy(_choiceFrames, choice.FirstFrame, _frames, 0, choice.FrameCount);
        Array.Copy(_choiceTemps, choice.FirstTemp, _temps, 0, choice.TempCount);
        _frameCount = choice.FrameCount;
        _tempCount = choice.TempCount;
        ClearChoices();
        Enter(_program.Choices[choice.Point].Target, choice.Predecessor);
    }

    /// <summary>When only invisible choices are left the first is followed, without counting a turn.</summary>
    private bool FollowFallback()
    {
        if (_choiceCount == 0) return false;
        for (var i = 0; i < _choiceCount; i++)
            if ((_program.Choices[_choices[i].Point].Flags & ChoiceFlags.IsInvisibleDefault) == 0) return false;
        TakeChoice(0);
        return true;
    }

    private void ClearChoices()
    {
        if (_lookingAhead) KeepChoicesForRestore();
        _choiceCount = 0;
        _choiceFrameCount = 0;
        _choiceTempCount = 0;
    }
}

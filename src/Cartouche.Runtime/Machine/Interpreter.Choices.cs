using System.Runtime.InteropServices;
using Cartouche.Runtime.Program;
using Cartouche.Runtime.Tree;
using Cartouche.Runtime.Values;

namespace Cartouche.Runtime.Machine;

internal sealed partial class Interpreter
{
    private static readonly char[] Blanks = [' ', '\t'];

    /// <summary>Tags of the choice being offered.</summary>
    private readonly List<string> _offeredTags = [];

    private bool OfferChoice(int point, int address)
    {
        ref readonly var info = ref _program.Choices[point];
        var offered = true;
        if ((info.Flags & ChoiceFlags.HasCondition) != 0 && !PopCondition(out offered)) return false;

        // The texts are consumed even when the choice is not offered.
        _offeredTags.Clear();
        var bracketed = default(Value);
        var start = default(Value);
        var hasBracketed = (info.Flags & ChoiceFlags.HasChoiceOnlyContent) != 0;
        var hasStart = (info.Flags & ChoiceFlags.HasStartContent) != 0;
        if (hasBracketed && !PopChoiceText(out bracketed)) return false;
        if (hasStart && !PopChoiceText(out start)) return false;

        if (offered) NoteOffer(info, address);
        if ((info.Flags & ChoiceFlags.OnceOnly) != 0)
        {
            var cell = _containers[info.Target].VisitCell;
            if (cell < 0) return SetFault("The visits of this once-only choice are not counted: the compiled story is damaged.");
            offered = offered && !WasMade(info, cell, point, address);
        }
        if (!offered) return true;
        if (_choiceCount >= _limits.Choices) return SetFault($"More than {_limits.Choices} choices are on offer at once.");

        Grow(ref _choices, _choiceCount + 1);
        ref var choice = ref _choices[_choiceCount];
        choice.Point = point;
        choice.Address = address;
        choice.Predecessor = PredecessorOf(info, address);
        Word(ref choice, hasStart, start, hasBracketed, bracketed);
        if (!KeepStack(ref choice)) return false;
        _choiceCount++;
        return true;
    }

    private int PredecessorOf(in ChoiceInfo info, int address) => _jumpTo == address && _jumpFrom >= 0 ? _program.ContainerOf(_jumpFrom) : info.Predecessor;

    /// <summary>A choice's text, both parts together, and its tags. Where they are the program's own, as in most choices, they are made once.</summary>
    private void Word(ref ChoiceRecord choice, bool hasStart, Value start, bool hasBracketed, Value bracketed)
    {
        var startId = ConstantText(hasStart, start);
        var bracketedId = ConstantText(hasBracketed, bracketed);
        var isConstant = startId >= -1 && bracketedId >= -1;
        var known = _program.Wordings[choice.Point];
        var isKnown = known is not null && known.Start == startId && known.Bracketed == bracketedId;
        choice.Text = isConstant && isKnown ? known!.Text
            : (!hasStart ? (hasBracketed ? TextOf(bracketed) : "") : !hasBracketed ? TextOf(start) : TextOf(start) + TextOf(bracketed)).Trim(Blanks);
        choice.Tags = _offeredTags.Count == 0 ? null : AreOffered(known?.Tags) ? known!.Tags : [.. _offeredTags];
        if (!isKnown || !ReferenceEquals(known!.Tags, choice.Tags))
            _program.Wordings[choice.Point] = new Wording(startId, bracketedId, isConstant ? choice.Text : "", choice.Tags);
    }

    /// <summary>The id of text that is the same in every story of the program; -1 for none, less for any other.</summary>
    private int ConstantText(bool exists, Value text) =>
        !exists ? -1 : text.Kind == ValueKind.String && text.Payload < _program.ConstantHeap.StringCount ? text.Payload : -2;

    private bool AreOffered(string[]? tags)
    {
        if (tags is null || tags.Length != _offeredTags.Count) return false;
        for (var i = 0; i < tags.Length; i++)
            if (!ReferenceEquals(tags[i], _offeredTags[i])) return false;
        return true;
    }

    private bool PopChoiceText(out Value text)
    {
        text = default;
        if (_stackCount == 0 || !_stack[_stackCount - 1].IsText) return SetFault("A choice has no text on the evaluation stack: the compiled story is damaged.");
        text = Pop();
        while (_stackCount > 0 && _stack[_stackCount - 1].Kind == ValueKind.Tag)
            _offeredTags.Insert(0, Heap.String(Pop().Payload));
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
            if (SameStack(_choiceFrames.AsSpan(last.FirstFrame, last.FrameCount), _choiceTemps.AsSpan(last.FirstTemp, last.TempCount), thread))
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
        CopyStack(thread, _choiceFrames.AsSpan(_choiceFrameCount, frames), _choiceTemps.AsSpan(_choiceTempCount, temps));
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

    private void CopyStack(ThreadInfo thread, Span<Frame> frames, Span<Temp> temps)
    {
        _temps.AsSpan(thread.FirstTemp, temps.Length).CopyTo(temps);
        for (var i = 0; i < frames.Length; i++) frames[i] = Kept(_frames[thread.FirstFrame + i], thread.FirstTemp, i == frames.Length - 1);
    }

    private bool SameStack(ReadOnlySpan<Frame> frames, ReadOnlySpan<Temp> temps, ThreadInfo thread)
    {
        if (frames.Length != _frameCount - thread.FirstFrame || temps.Length != _tempCount - thread.FirstTemp) return false;
        for (var i = 0; i < frames.Length; i++)
        {
            var a = frames[i];
            var b = Kept(_frames[thread.FirstFrame + i], thread.FirstTemp, i == frames.Length - 1);
            if (a.Resume != b.Resume || a.Kind != b.Kind || a.TempStart != b.TempStart || a.FunctionStart != b.FunctionStart) return false;
        }
        return MemoryMarshal.AsBytes(temps).SequenceEqual(MemoryMarshal.AsBytes(_temps.AsSpan(thread.FirstTemp, temps.Length)));
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
        NoteWhetherAnyIsOffered();
        if (_choiceCount == 0) return false;
        for (var i = 0; i < _choiceCount; i++)
            if ((_program.Choices[_choices[i].Point].Flags & ChoiceFlags.IsInvisibleDefault) == 0) return false;
        TakeChoice(0);
        return true;
    }

    private void ClearChoices()
    {
        if (_lookingAhead || _keepsTag)
        {
            KeepChoicesForRestore();
            LoseOffers();
        }
        ClearOffers();
        _choiceCount = 0;
        _choiceFrameCount = 0;
        _choiceTempCount = 0;
    }
}

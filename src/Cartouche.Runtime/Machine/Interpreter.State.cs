using System.Runtime.InteropServices;
using Cartouche.Runtime.State;

namespace Cartouche.Runtime.Machine;

/// <summary>Moving what the story remembers in and out: plain copies of numbers.</summary>
internal sealed partial class Interpreter
{
    /// <summary>Chance, turn, cells and evaluation stack.</summary>
    public int[] CaptureWords()
    {
        var words = new int[StateLayout.Cells + _cells.Length + (_stackCount * StateLayout.ValueWords)];
        words[StateLayout.StorySeed] = _chanceState.StorySeed;
        words[StateLayout.PreviousRandom] = _chanceState.PreviousRandom;
        words[StateLayout.Turn] = _turn;
        Array.Copy(_cells, 0, words, StateLayout.Cells, _cells.Length);
        for (var i = 0; i < _stackCount; i++) _stack[i] = AtRest(_stack[i]);
        Words(_stack, _stackCount).CopyTo(words.AsSpan(StateLayout.Cells + _cells.Length));
        return words;
    }

    public void RestoreWords(int[] words)
    {
        _chanceState.StorySeed = words[StateLayout.StorySeed];
        _chanceState.PreviousRandom = words[StateLayout.PreviousRandom];
        _turn = words[StateLayout.Turn];
        Array.Copy(words, StateLayout.Cells, _cells, 0, _cells.Length);
        _stackCount = (words.Length - StateLayout.Cells - _cells.Length) / StateLayout.ValueWords;
        Grow(ref _stack, _stackCount);
        words.AsSpan(StateLayout.Cells + _cells.Length).CopyTo(Words(_stack, _stackCount));
        _lookingAhead = false;
        ForgetDraws();
        ResetOutput();
    }

    /// <summary>The call stack and the pending choices.</summary>
    public FlowImage CaptureFlow()
    {
        var words = new int[7 + (_threadCount * StateLayout.ThreadWords) + (_frameCount * StateLayout.FrameWords) + (_tempCount * StateLayout.TempWords)
            + (_choiceCount * StateLayout.ChoiceWords) + (_choiceFrameCount * StateLayout.FrameWords) + (_choiceTempCount * StateLayout.TempWords)];
        var at = 0;
        words[at++] = _pc;
        // The running frame's place is the flow's own; what it last left there would tell equal states apart.
        _frames[_frameCount - 1].Resume = -1;
        Put(words, ref at, _threads, _threadCount);
        PutFrames(words, ref at, _frames, _frameCount);
        Put(words, ref at, _temps, _tempCount);
        words[at++] = _choiceCount;
        var texts = _choiceCount == 0 ? [] : new string[_choiceCount];
        var tags = _choiceCount == 0 ? [] : new string[]?[_choiceCount];
        for (var i = 0; i < _choiceCount; i++, at += StateLayout.ChoiceWords)
        {
            ref readonly var choice = ref _choices[i];
            words[at] = choice.Point;
            words[at + 1] = choice.Address;
            words[at + 2] = choice.Predecessor;
            words[at + 3] = choice.FirstFrame;
            words[at + 4] = choice.FrameCount;
            words[at + 5] = choice.FirstTemp;
            words[at + 6] = choice.TempCount;
            texts[i] = choice.Text;
            tags[i] = choice.Tags;
        }
        PutFrames(words, ref at, _choiceFrames, _choiceFrameCount);
        Put(words, ref at, _choiceTemps, _choiceTempCount);
        return new FlowImage(words, texts, tags);
    }

    public void RestoreFlow(FlowImage image)
    {
        var words = image.Words;
        var at = 0;
        _pc = words[at++];
        Take(words, ref at, ref _threads, out _threadCount);
        Take(words, ref at, ref _frames, out _frameCount);
        Take(words, ref at, ref _temps, out _tempCount);
        _choiceCount = words[at++];
        Grow(ref _choices, _choiceCount);
        for (var i = 0; i < _choiceCount; i++, at += StateLayout.ChoiceWords)
        {
            _choices[i] = new ChoiceRecord
            {
                Point = words[at],
                Address = words[at + 1],
                Predecessor = words[at + 2],
                FirstFrame = words[at + 3],
                FrameCount = words[at + 4],
                FirstTemp = words[at + 5],
                TempCount = words[at + 6],
                Text = i < image.Texts.Length ? image.Texts[i] : "",
                Tags = i < image.Tags.Length ? image.Tags[i] : null,
            };
        }
        Take(words, ref at, ref _choiceFrames, out _choiceFrameCount);
        Take(words, ref at, ref _choiceTemps, out _choiceTempCount);
        _lookingAhead = false;
        ForgetDraws();
        ResetOutput();
    }

    /// <summary>Takes over what <paramref name="other"/> remembers. Both are at rest, and share program and heap.</summary>
    public void CopyFrom(Interpreter other)
    {
        Array.Copy(other._cells, _cells, _cells.Length);
        _chanceState = other._chanceState;
        _turn = other._turn;
        _pc = other._pc;
        Copy(other._threads, ref _threads, _threadCount = other._threadCount);
        Copy(other._frames, ref _frames, _frameCount = other._frameCount);
        Copy(other._temps, ref _temps, _tempCount = other._tempCount);
        Copy(other._choices, ref _choices, _choiceCount = other._choiceCount);
        Copy(other._choiceFrames, ref _choiceFrames, _choiceFrameCount = other._choiceFrameCount);
        Copy(other._choiceTemps, ref _choiceTemps, _choiceTempCount = other._choiceTempCount);
        Grow(ref _stack, other._stackCount);
        _stackCount = other._stackCount;
        for (var i = 0; i < _stackCount; i++) _stack[i] = other.AtRest(other._stack[i]);
    }

    /// <summary>A fresh flow at the story's beginning, which is no visit to the outermost container.</summary>
    public void BeginFlow()
    {
        ResetStack(_containers[0].Content);
        _choiceCount = _choiceFrameCount = _choiceTempCount = 0;
        _lookingAhead = false;
        ForgetDraws();
        ResetOutput();
    }

    /// <summary>Everything as before the first line, chance excepted.</summary>
    public void Reset()
    {
        Array.Copy(_program.InitialCells, _cells, _cells.Length);
        _turn = -1;
        _stackCount = 0;
        _chanceState.PreviousRandom = 0;
        BeginFlow();
    }

    private static void Put<T>(int[] words, ref int at, T[] items, int count) where T : struct
    {
        words[at++] = count;
        var from = Words(items, count);
        from.CopyTo(words.AsSpan(at));
        at += from.Length;
    }

    /// <summary>Whether a function has written is all that its start in the output means once the output is gone.</summary>
    private static void PutFrames(int[] words, ref int at, Frame[] frames, int count)
    {
        var first = at + 1;
        Put(words, ref at, frames, count);
        for (var i = first + 3; i < at; i += StateLayout.FrameWords)
            if (words[i] > 0) words[i] = 0;
    }

    private static void Take<T>(int[] words, ref int at, ref T[] items, out int count) where T : struct
    {
        count = words[at++];
        Grow(ref items, count);
        var to = Words(items, count);
        words.AsSpan(at, to.Length).CopyTo(to);
        at += to.Length;
    }

    private static Span<int> Words<T>(T[] items, int count) where T : struct => MemoryMarshal.Cast<T, int>(items.AsSpan(0, count));
}

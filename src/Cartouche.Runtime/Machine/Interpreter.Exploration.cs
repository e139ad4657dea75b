using Cartouche.Runtime.State;

namespace Cartouche.Runtime.Machine;

/// <summary>
/// The state at a stop, split for an explorer: the values, and the shape of the rest (pending choices and their call
/// stacks), of which a story has few. What cannot matter any more is left out: choices that are not on offer, and the
/// stack that ran up to the stop, since a choice brings its own.
/// </summary>
internal sealed partial class Interpreter
{
    /// <summary>Numbers of the shape before its choices: choices, frames, temporaries, height of the evaluation stack.</summary>
    public const int ShapeHead = 4;

    /// <summary>Writes seed, last draw, turn, cells, the choices' temporaries and the evaluation stack; returns how many numbers.</summary>
    public int WriteValues(ref int[] values)
    {
        var temps = _choiceCount == 0 ? 0 : _choiceTempCount;
        var count = StateLayout.Cells + _cells.Length + ((temps + _stackCount) * StateLayout.ValueWords);
        if (values.Length < count) values = new int[Math.Max(count, values.Length * 2)];
        values[StateLayout.StorySeed] = _chanceState.StorySeed;
        values[StateLayout.PreviousRandom] = _chanceState.PreviousRandom;
        values[StateLayout.Turn] = _turn;
        _cells.AsSpan().CopyTo(values.AsSpan(StateLayout.Cells));
        var at = StateLayout.Cells + _cells.Length;
        for (var i = 0; i < temps; i++, at += StateLayout.ValueWords) Words(_choiceTemps, i + 1)[^2..].CopyTo(values.AsSpan(at));
        for (var i = 0; i < _stackCount; i++) _stack[i] = AtRest(_stack[i]);
        Words(_stack, _stackCount).CopyTo(values.AsSpan(at));
        return count;
    }

    /// <summary>Writes the pending choices and their stacks without the values in them; returns how many numbers.</summary>
    public int WriteShape(ref int[] shape)
    {
        var frames = _choiceCount == 0 ? 0 : _choiceFrameCount;
        var temps = _choiceCount == 0 ? 0 : _choiceTempCount;
        var most = ShapeHead + (_choiceCount * StateLayout.ChoiceWords) + (frames * StateLayout.FrameWords) + temps;
        if (shape.Length < most) shape = new int[Math.Max(most, shape.Length * 2)];
        var at = ShapeHead;
        var visible = 0;
        for (var i = 0; i < _choiceCount; i++)
        {
            ref readonly var choice = ref _choices[i];
            if ((_program.Choices[choice.Point].Flags & Tree.ChoiceFlags.IsInvisibleDefault) != 0) continue;
            shape[at] = choice.Point;
            shape[at + 1] = choice.Address;
            shape[at + 2] = choice.Predecessor;
            shape[at + 3] = choice.FirstFrame;
            shape[at + 4] = choice.FrameCount;
            shape[at + 5] = choice.FirstTemp;
            shape[at + 6] = choice.TempCount;
            at += StateLayout.ChoiceWords;
            visible++;
        }
        shape[0] = visible;
        shape[1] = frames;
        shape[2] = temps;
        shape[3] = _stackCount;
        var words = Words(_choiceFrames, frames);
        words.CopyTo(shape.AsSpan(at));
        // Whether a function has written is all that its start in the output means once the output is gone.
        for (var i = at + 3; i < at + words.Length; i += StateLayout.FrameWords)
            if (shape[i] > 0) shape[i] = 0;
        at += words.Length;
        for (var i = 0; i < temps; i++) shape[at++] = _choiceTemps[i].Name;
        return at;
    }

    /// <summary>Goes to a state written by <see cref="WriteValues"/> and <see cref="WriteShape"/>.</summary>
    public void LoadExplored(ReadOnlySpan<int> shape, ReadOnlySpan<int> values)
    {
        _chanceState.StorySeed = values[StateLayout.StorySeed];
        _chanceState.PreviousRandom = values[StateLayout.PreviousRandom];
        _turn = values[StateLayout.Turn];
        values.Slice(StateLayout.Cells, _cells.Length).CopyTo(_cells);
        ResetStack(-1);
        _lookingAhead = false;
        ForgetDraws();
        ResetOutput();
        _choiceCount = shape[0];
        _choiceFrameCount = shape[1];
        _choiceTempCount = shape[2];
        _stackCount = shape[3];
        Grow(ref _choices, _choiceCount);
        Grow(ref _choiceFrames, _choiceFrameCount);
        Grow(ref _choiceTemps, _choiceTempCount);
        Grow(ref _stack, _stackCount);
        var at = ShapeHead;
        for (var i = 0; i < _choiceCount; i++, at += StateLayout.ChoiceWords)
        {
            ref var choice = ref _choices[i];
            choice.Point = shape[at];
            choice.Address = shape[at + 1];
            choice.Predecessor = shape[at + 2];
            choice.FirstFrame = shape[at + 3];
            choice.FrameCount = shape[at + 4];
            choice.FirstTemp = shape[at + 5];
            choice.TempCount = shape[at + 6];
            choice.Text = "";
            choice.Tags = null;
        }
        var frames = Words(_choiceFrames, _choiceFrameCount);
        shape.Slice(at, frames.Length).CopyTo(frames);
        at += frames.Length;
        var value = StateLayout.Cells + _cells.Length;
        for (var i = 0; i < _choiceTempCount; i++, value += StateLayout.ValueWords)
            _choiceTemps[i] = new Temp { Name = shape[at + i], Value = new Values.Value(values[value], values[value + 1]) };
        values.Slice(value, _stackCount * StateLayout.ValueWords).CopyTo(Words(_stack, _stackCount));
    }
}

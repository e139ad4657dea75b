using Cartouche.Runtime.Saves;
using Cartouche.Runtime.Tree;
using Cartouche.Runtime.Values;

namespace Cartouche.Runtime.State;

/// <summary>Whether numbers from outside can be a state: every id and address in range, every count consistent.</summary>
internal static class StateCheck
{
    public static bool IsSound(StoryState state)
    {
        var words = state.Words;
        var values = Bounds(state);
        var globals = state.Program.GlobalNames.Length * StateLayout.ValueWords;
        for (var i = 0; i < globals; i += StateLayout.ValueWords)
            if (!values.Hold(new Value(words[StateLayout.Cells + i], words[StateLayout.Cells + i + 1]))) return false;
        var stack = StateLayout.Cells + state.Program.CellCount;
        if ((words.Length - stack) % StateLayout.ValueWords != 0) return false;
        for (var i = stack; i < words.Length; i += StateLayout.ValueWords)
            if (!values.Hold(new Value(words[i], words[i + 1]))) return false;
        foreach (var flow in state.Flows)
            if (!IsFlow(state, flow.Words)) return false;
        return state.FlowNames.All(FlowName.IsText) && state.FlowNames.Contains(Story.DefaultFlow) && state.FlowNames.Distinct(StringComparer.Ordinal).Count() == state.FlowNames.Length;
    }

    private static bool IsFlow(StoryState state, int[] words)
    {
        var at = 0;
        if (words.Length < 7 || !IsPlace(state.Program, words[at++])) return false;
        if (!Section(words, ref at, StateLayout.ThreadWords, out var threads, out var threadCount) || threadCount < 1) return false;
        if (!Section(words, ref at, StateLayout.FrameWords, out var frames, out var frameCount)) return false;
        if (!Temps(state, words, ref at, out var temps, out var tempCount)) return false;
        var frame = 0;
        var temp = 0;
        for (var i = 0; i < threadCount; i++)
        {
            var firstFrame = words[threads + (i * StateLayout.ThreadWords)];
            var firstTemp = words[threads + (i * StateLayout.ThreadWords) + 1];
            if (i == 0 && (firstFrame != 0 || firstTemp != 0)) return false;
            if (i > 0 && (firstFrame <= frame || firstTemp < temp)) return false;
            if (firstFrame >= frameCount || firstTemp > tempCount) return false;
            frame = firstFrame;
            temp = firstTemp;
        }
        for (var i = 0; i < threadCount; i++)
        {
            var (first, firstTemp) = (words[threads + (i * StateLayout.ThreadWords)], words[threads + (i * StateLayout.ThreadWords) + 1]);
            var isLast = i == threadCount - 1;
            var end = isLast ? frameCount : words[threads + ((i + 1) * StateLayout.ThreadWords)];
            var endTemp = isLast ? tempCount : words[threads + ((i + 1) * StateLayout.ThreadWords) + 1];
            if (!AreFrames(state.Program, words.AsSpan(frames + (first * StateLayout.FrameWords)), words.AsSpan(temps), end - first, firstTemp, endTemp, isLast)) return false;
        }
        if (!Section(words, ref at, StateLayout.ChoiceWords, out var choices, out var choiceCount)) return false;
        if (!Section(words, ref at, StateLayout.FrameWords, out var choiceFrames, out var choiceFrameCount)) return false;
        if (!Temps(state, words, ref at, out var choiceTemps, out var choiceTempCount) || at != words.Length) return false;
        for (var i = 0; i < choiceCount; i++)
        {
            var choice = words.AsSpan(choices + (i * StateLayout.ChoiceWords), StateLayout.ChoiceWords);
            if ((uint)choice[1] >= (uint)state.Program.Code.Length || state.Program.Code[choice[1]] is not { Op: Program.Op.Choice } point || point.A != choice[0]) return false;
            if (choice[2] < -1 || choice[2] >= state.Program.Containers.Length) return false;
            if (choice[3] < 0 || choice[4] < 1 || choice[4] > choiceFrameCount - choice[3]) return false;
            if (choice[5] < 0 || choice[6] < 0 || choice[6] > choiceTempCount - choice[5]) return false;
            var itsFrames = words.AsSpan(choiceFrames + (choice[3] * StateLayout.FrameWords));
            var itsTemps = words.AsSpan(choiceTemps + (choice[5] * StateLayout.TempWords));
            if (!AreFrames(state.Program, itsFrames, itsTemps, choice[4], 0, choice[6], isRunning: true)) return false;
        }
        return true;
    }

    /// <summary>
    /// One thread's frames, the outermost of which is no call. Each but the running one has a place to come back to, unless
    /// the game evaluates a function over it, or it is the nowhere from which a tunnel was entered. A temporary is there once.
    /// </summary>
    private static bool AreFrames(StoryProgram program, ReadOnlySpan<int> words, ReadOnlySpan<int> temps, int count, int firstTemp, int endTemp, bool isRunning)
    {
        if (count < 1 || words[2] != firstTemp || words[1] != (int)Machine.FrameKind.Tunnel) return false;
        var temp = firstTemp;
        for (var i = 0; i < count; i++)
        {
            var frame = words.Slice(i * StateLayout.FrameWords, StateLayout.FrameWords);
            if ((frame[0] != -1 && !IsReturn(program, frame[0])) || frame[1] is < 0 or > 2 || frame[2] < temp || frame[2] > endTemp || frame[3] is < -1 or > 0 || frame[4] < 0) return false;
            var isTop = i == count - 1;
            var above = isTop ? -1 : words[((i + 1) * StateLayout.FrameWords) + 1];
            var mayNotReturn = above == (int)Machine.FrameKind.GameEvaluation || (i == 0 && above == (int)Machine.FrameKind.Tunnel);
            if (isTop && isRunning ? frame[0] >= 0 : frame[0] < 0 && !mayNotReturn) return false;
            if (!AreSorted(temps, temp, frame[2])) return false;
            temp = frame[2];
        }
        return AreSorted(temps, temp, endTemp);
    }

    private static bool AreSorted(ReadOnlySpan<int> temps, int first, int end)
    {
        for (var i = first + 1; i < end; i++)
            if (temps[i * StateLayout.TempWords] <= temps[(i - 1) * StateLayout.TempWords]) return false;
        return true;
    }

    private static bool Section(int[] words, ref int at, int size, out int first, out int count)
    {
        first = 0;
        count = 0;
        if (at >= words.Length) return false;
        count = words[at++];
        first = at;
        if (count < 0 || count > (words.Length - at) / size) return false;
        at += count * size;
        return true;
    }

    private static bool Temps(StoryState state, int[] words, ref int at, out int first, out int count)
    {
        if (!Section(words, ref at, StateLayout.TempWords, out first, out count)) return false;
        var values = Bounds(state);
        for (var i = 0; i < count; i++)
        {
            var temp = words.AsSpan(first + (i * StateLayout.TempWords), StateLayout.TempWords);
            if ((uint)temp[0] >= (uint)state.Program.Names.Length || !values.Hold(new Value(temp[1], temp[2]))) return false;
        }
        return true;
    }

    private static ValueBounds Bounds(StoryState state) =>
        new(state.Heap.StringCount, state.Heap.ListCount, state.Program.Containers.Length + state.Program.Targets.Length, state.Program.Names.Length);

    /// <summary>Where a flow may rest: nowhere, or at a place that a save can name, which is no address within an element.</summary>
    private static bool IsPlace(StoryProgram program, int address)
    {
        if (address == -1) return true;
        if ((uint)address >= (uint)program.Code.Length) return false;
        if (program.Code[address].Op == Program.Op.EndOfContent) return true;
        var (container, index) = Positions.Of(program, address);
        return Positions.AddressOf(program, container, index) == address;
    }

    /// <summary>A place to come back to stands after a call, or after whatever a thread is said to begin with.</summary>
    private static bool IsReturn(StoryProgram program, int address) =>
        address > 0 && IsPlace(program, address)
        && (program.Places.AddressNodes[address - 1] is DivertNode || (address > 1 && program.Code[address - 2].Op == Program.Op.StartThread));

    private static bool IsAddress(StoryProgram program, int address) => address >= -1 && address < program.Code.Length;
}

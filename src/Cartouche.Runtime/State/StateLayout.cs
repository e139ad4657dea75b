using Cartouche.Runtime.Values;

namespace Cartouche.Runtime.State;

/// <summary>Where things are in a state's words. Frozen: saves of encoded states rely on it (see docs/decisions).</summary>
internal static class StateLayout
{
    public const int StorySeed = 0;
    public const int PreviousRandom = 1;
    public const int Turn = 2;
    public const int Cells = 3;

    /// <summary>Numbers of one frame, temporary, value and choice.</summary>
    public const int FrameWords = 5;

    public const int TempWords = 3;
    public const int ValueWords = 2;
    public const int ChoiceWords = 7;
    public const int ThreadWords = 2;

    public static StateHash Hash(StoryState state)
    {
        var hasher = StateHasher.Create();
        var heap = state.Heap;
        var words = state.Words;
        for (var i = 0; i < Cells; i++) hasher.Add(words[i]);
        var globals = state.Program.GlobalNames.Length * ValueWords;
        for (var i = 0; i < globals; i += ValueWords) AddValue(ref hasher, heap, words[Cells + i], words[Cells + i + 1]);
        var stack = Cells + state.Program.CellCount;
        for (var i = Cells + globals; i < stack; i++) hasher.Add(words[i]);
        for (var i = stack; i < words.Length; i += ValueWords) AddValue(ref hasher, heap, words[i], words[i + 1]);
        hasher.Add(state.CurrentFlow);
        for (var f = 0; f < state.Flows.Length; f++)
        {
            hasher.Add(state.FlowNames[f].AsSpan());
            AddFlow(ref hasher, heap, state.Flows[f].Words);
        }
        return hasher.ToHash();
    }

    private static void AddFlow(ref StateHasher hasher, StoryHeap heap, int[] words)
    {
        var at = 0;
        hasher.Add(words[at++]);
        AddRaw(ref hasher, words, ref at, ThreadWords);
        AddRaw(ref hasher, words, ref at, FrameWords);
        AddTemps(ref hasher, heap, words, ref at);
        AddRaw(ref hasher, words, ref at, ChoiceWords);
        AddRaw(ref hasher, words, ref at, FrameWords);
        AddTemps(ref hasher, heap, words, ref at);
    }

    private static void AddRaw(ref StateHasher hasher, int[] words, ref int at, int size)
    {
        var count = words[at++];
        hasher.Add(count);
        for (var end = at + (count * size); at < end; at++) hasher.Add(words[at]);
    }

    private static void AddTemps(ref StateHasher hasher, StoryHeap heap, int[] words, ref int at)
    {
        var count = words[at++];
        hasher.Add(count);
        for (var i = 0; i < count; i++, at += TempWords)
        {
            hasher.Add(words[at]);
            AddValue(ref hasher, heap, words[at + 1], words[at + 2]);
        }
    }

    private static void AddValue(ref StateHasher hasher, StoryHeap heap, int kindBits, int payload)
    {
        hasher.Add(kindBits);
        switch ((ValueKind)(kindBits & 0xFF))
        {
            case ValueKind.String or ValueKind.Tag:
                hasher.Add(heap.String(payload).AsSpan());
                break;
            case ValueKind.List:
                var list = heap.List(payload);
                hasher.Add(list.Count);
                foreach (var item in list.Order) hasher.Add(item);
                if (list.Count == 0)
                    foreach (var origin in list.Origins) hasher.Add(~origin);
                break;
            default:
                hasher.Add(payload);
                break;
        }
    }
}

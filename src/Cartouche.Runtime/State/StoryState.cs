using Cartouche.Runtime.Values;

namespace Cartouche.Runtime.State;

/// <summary>
/// All that a story remembers, at rest between two lines: immutable, a few hundred bytes, shared freely.
/// Equality, hash and encoding are about what the story can do from here: the wording of pending choices is carried
/// along but not compared. States belong to one story and its forks (they share interned text and lists);
/// A save is for everything else.
/// </summary>
public sealed class StoryState : IEquatable<StoryState>
{
    internal StoryState(StoryProgram program, StoryHeap heap, int[] words, FlowImage[] flows, string[] flowNames, int current)
    {
        Program = program;
        Heap = heap;
        Words = words;
        Flows = flows;
        FlowNames = flowNames;
        CurrentFlow = current;
    }

    /// <summary>The turns taken so far: -1 before the first choice, as ink counts.</summary>
    public int Turn => Words[StateLayout.Turn];

    /// <summary>Bytes of the state proper, without the objects that hold it.</summary>
    public int Size
    {
        get
        {
            var size = Words.Length * sizeof(int);
            foreach (var flow in Flows) size += flow.Words.Length * sizeof(int);
            return size;
        }
    }

    internal StoryProgram Program { get; }

    internal StoryHeap Heap { get; }

    /// <summary>Chance, turn, cells, then the evaluation stack.</summary>
    internal int[] Words { get; }

    internal FlowImage[] Flows { get; }

    internal string[] FlowNames { get; }

    internal int CurrentFlow { get; }

    /// <inheritdoc />
    public bool Equals(StoryState? other)
    {
        if (ReferenceEquals(this, other)) return true;
        if (other is null || !ReferenceEquals(Program, other.Program) || CurrentFlow != other.CurrentFlow || Flows.Length != other.Flows.Length) return false;
        // Ids mean the same only within one heap; across heaps the content decides.
        if (!ReferenceEquals(Heap, other.Heap)) return Hash() == other.Hash();
        if (!Words.AsSpan().SequenceEqual(other.Words)) return false;
        for (var i = 0; i < Flows.Length; i++)
            if (!string.Equals(FlowNames[i], other.FlowNames[i], StringComparison.Ordinal) || !Flows[i].Words.AsSpan().SequenceEqual(other.Flows[i].Words)) return false;
        return true;
    }

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as StoryState);

    /// <inheritdoc />
    public override int GetHashCode() => (int)Hash().Low;

    /// <summary>A hash of the content, the same in every process for the same program.</summary>
    public StateHash Hash() => StateLayout.Hash(this);

    /// <summary>The state in as few bytes as is quick: what differs from the story's beginning, in variable-length numbers.</summary>
    public byte[] Encode() => StateCodec.Encode(this);

    /// <summary>The inverse of <see cref="Encode"/>, for bytes made by <paramref name="story"/> or one of its forks. The wording of choices is not kept.</summary>
    /// <exception cref="StoryFormatException">The bytes are not such a state.</exception>
    public static StoryState Decode(Story story, ReadOnlySpan<byte> bytes)
    {
        if (story is null) throw new ArgumentNullException(nameof(story));
        return StateCodec.Decode(story.Program, story.Heap, bytes);
    }
}

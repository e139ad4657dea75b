using Cartouche.Runtime.Values;

namespace Cartouche.Runtime.Program;

/// <summary>All that playing needs: made by <see cref="ProgramBuilder"/>, or read from a compiled story.</summary>
internal sealed class ProgramParts
{
    public required Instruction[] Code { get; init; }

    public required int[] CodeContainers { get; init; }

    public required ContainerInfo[] Containers { get; init; }

    public required JumpInfo[] Jumps { get; init; }

    public required ChoiceInfo[] Choices { get; init; }

    public required ShuffleInfo[] Shuffles { get; init; }

    public required ExternalInfo[] Externals { get; init; }

    public required Literal[] Literals { get; init; }

    public required Value[] Constants { get; init; }

    public required string[] Names { get; init; }

    public required int GlobalCount { get; init; }

    public required TargetInfo[] Targets { get; init; }

    public required ListUniverse Universe { get; init; }

    public required StoryHeap Heap { get; init; }

    public required int[] InitialCells { get; init; }
}

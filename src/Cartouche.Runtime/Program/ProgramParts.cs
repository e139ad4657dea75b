using Cartouche.Runtime.Tree;
using Cartouche.Runtime.Values;

namespace Cartouche.Runtime.Program;

/// <summary>What <see cref="ProgramBuilder"/> hands to <see cref="StoryProgram"/>.</summary>
internal sealed class ProgramParts
{
    public required StoryTree Tree { get; init; }

    public required Instruction[] Code { get; init; }

    public required Node[] AddressNodes { get; init; }

    public required ContainerInfo[] Containers { get; init; }

    public required Container[] ContainerNodes { get; init; }

    public required int[] ChildAddresses { get; init; }

    public required JumpInfo[] Jumps { get; init; }

    public required ChoiceInfo[] Choices { get; init; }

    public required ShuffleInfo[] Shuffles { get; init; }

    public required ExternalInfo[] Externals { get; init; }

    public required Literal[] Literals { get; init; }

    public required Value[] Constants { get; init; }

    public required string[] Names { get; init; }

    public required Dictionary<string, int> NameIds { get; init; }

    public required string[] GlobalNames { get; init; }

    public required int[] GlobalOfName { get; init; }

    public required Node[] Targets { get; init; }

    public required Dictionary<Node, int> TargetIds { get; init; }

    public required ListUniverse Universe { get; init; }

    public required StoryHeap Heap { get; init; }

    public required int CellCount { get; init; }

    public required int[] InitialCells { get; init; }

    public required int GlobalDeclarations { get; init; }
}

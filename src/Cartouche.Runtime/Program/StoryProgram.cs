using Cartouche.Runtime.Json;
using Cartouche.Runtime.Tree;
using Cartouche.Runtime.Values;

namespace Cartouche.Runtime;

/// <summary>
/// A compiled story, ready to be played: immutable, shared by any number of <see cref="Story"/> instances and threads.
/// </summary>
public sealed class StoryProgram
{
    private Exploration.StateSlot[]? _slots;

    internal StoryProgram(Program.ProgramParts parts)
    {
        Tree = parts.Tree;
        Code = parts.Code;
        AddressNodes = parts.AddressNodes;
        Containers = parts.Containers;
        ContainerNodes = parts.ContainerNodes;
        ChildAddresses = parts.ChildAddresses;
        Jumps = parts.Jumps;
        Choices = parts.Choices;
        Wordings = new Program.Wording?[Choices.Length];
        Shuffles = parts.Shuffles;
        Externals = parts.Externals;
        Literals = parts.Literals;
        Constants = parts.Constants;
        Names = parts.Names;
        NameIds = parts.NameIds;
        GlobalNames = parts.GlobalNames;
        GlobalOfName = parts.GlobalOfName;
        Targets = parts.Targets;
        TargetIds = parts.TargetIds;
        Universe = parts.Universe;
        ConstantHeap = parts.Heap;
        CellCount = parts.CellCount;
        InitialCells = parts.InitialCells;
        GlobalDeclarations = parts.GlobalDeclarations;
    }

    /// <summary>The container tree the program was made from.</summary>
    public StoryTree Tree { get; }

    /// <summary>Names of the global variables, in order of declaration.</summary>
    public IReadOnlyList<string> GlobalVariables => GlobalNames;

    /// <summary>How many instructions the code has.</summary>
    public int CodeSize => Code.Length;

    /// <summary>What the code does at an address, from 0 to <see cref="CodeSize"/> - 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such address.</exception>
    public Exploration.CodePlace PlaceAt(int address)
    {
        if ((uint)address >= (uint)Code.Length) throw new ArgumentOutOfRangeException(nameof(address));
        return new Exploration.CodePlace(Program.OpKinds.Of(Code[address]), AddressNodes[address]);
    }

    /// <summary>What each number of a state's values is (<see cref="Exploration.Stepper.WriteValues"/>).</summary>
    public IReadOnlyList<Exploration.StateSlot> Slots => _slots ??= Exploration.SlotTable.Of(this);

    internal Program.Instruction[] Code { get; }

    /// <summary>The node each address was made from, for places in messages and saves.</summary>
    internal Node[] AddressNodes { get; }

    internal Program.ContainerInfo[] Containers { get; }

    internal Container[] ContainerNodes { get; }

    internal int[] ChildAddresses { get; }

    internal Program.JumpInfo[] Jumps { get; }

    internal Program.ChoiceInfo[] Choices { get; }

    /// <summary>Texts of choices made so far; a race makes one twice, to no harm.</summary>
    internal Program.Wording?[] Wordings { get; }

    internal Program.ShuffleInfo[] Shuffles { get; }

    internal Program.ExternalInfo[] Externals { get; }

    internal Program.Literal[] Literals { get; }

    internal Value[] Constants { get; }

    internal string[] Names { get; }

    internal Dictionary<string, int> NameIds { get; }

    internal string[] GlobalNames { get; }

    /// <summary>The global's number for each name, or -1; its value is in cells 2n and 2n+1.</summary>
    internal int[] GlobalOfName { get; }

    /// <summary>Nodes that divert-target values lead to.</summary>
    internal Node[] Targets { get; }

    internal Dictionary<Node, int> TargetIds { get; }

    internal ListUniverse Universe { get; }

    internal StoryHeap ConstantHeap { get; }

    internal int CellCount { get; }

    /// <summary>The cells before the first line: globals as declared, nothing counted.</summary>
    internal int[] InitialCells { get; set; }

    /// <summary>The container that declares the globals, or -1.</summary>
    internal int GlobalDeclarations { get; }

    /// <summary>Prepares a container tree for playing.</summary>
    /// <exception cref="StoryFormatException">The tree refers to content that does not exist, or exceeds the format's limits.</exception>
    public static StoryProgram FromTree(StoryTree tree)
    {
        if (tree is null) throw new ArgumentNullException(nameof(tree));
        var program = new StoryProgram(new Program.ProgramBuilder(tree).Build());
        program.InitialCells = Machine.GlobalInitializer.Run(program);
        return program;
    }

    /// <summary>Reads a story in ink's JSON (format 19 to 21).</summary>
    /// <exception cref="StoryFormatException">The text is not an ink story; the message says where and why.</exception>
    public static StoryProgram FromInkJson(string json) => FromTree(InkJsonReader.Read(json));

    /// <summary>Reads a story in ink's JSON (format 19 to 21) from UTF-8, with or without a byte order mark.</summary>
    /// <exception cref="StoryFormatException">The bytes are not an ink story; the message says where and why.</exception>
    public static StoryProgram FromInkJson(ReadOnlySpan<byte> utf8) => FromTree(InkJsonReader.Read(utf8));

    /// <summary>The container at <paramref name="path"/> (<c>knot</c>, <c>knot.stitch</c>), or -1.</summary>
    internal int FindContainer(string path) =>
        path.Length > 0 && ContainerPath.Resolve(Tree.Root, path) is Container container ? container.Id : -1;

    /// <summary>The knot, stitch or label an author means by <paramref name="path"/>, or -1. A label may be named without the weave it stands in.</summary>
    internal int FindPlace(string path)
    {
        var exact = FindContainer(path);
        if (exact >= 0 || path.Length == 0) return exact;
        var dot = path.LastIndexOf('.');
        var around = dot < 0 ? Tree.Root : ContainerPath.Resolve(Tree.Root, path[..dot]) as Container;
        if (around is null) return -1;
        var work = new Queue<Container>();
        work.Enqueue(around);
        while (work.Count > 0)
        {
            var container = work.Dequeue();
            if (!ReferenceEquals(container, around) && container.Find(path.AsSpan(dot + 1)) is { } label) return label.Id;
            foreach (var node in container.Content)
                if (node is Container inline) work.Enqueue(inline);
            // What a knot or the story holds by name alone are other knots and stitches; in a weave they are its choices.
            if (ReferenceEquals(container, around)) continue;
            foreach (var named in container.NamedOnly) work.Enqueue(named);
        }
        return -1;
    }

    /// <summary>The container an address belongs to.</summary>
    internal int ContainerOf(int address) => AddressNodes[address] is Container container ? container.Id : AddressNodes[address].Parent!.Id;

    /// <summary>The number of the value that diverts to <paramref name="node"/>: its container's id, or one from the table of other targets.</summary>
    internal int TargetId(Node node) =>
        node is Container container ? container.Id : TargetIds.TryGetValue(node, out var id) ? id : -1;

    internal Node TargetNode(int target) =>
        target < ContainerNodes.Length ? ContainerNodes[target] : Targets[target - ContainerNodes.Length];
}

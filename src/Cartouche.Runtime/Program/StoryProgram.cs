using Cartouche.Runtime.Json;
using Cartouche.Runtime.Tree;
using Cartouche.Runtime.Values;

namespace Cartouche.Runtime;

/// <summary>
/// A compiled story, ready to be played: immutable, shared by any number of <see cref="Story"/> instances and threads.
/// </summary>
public sealed class StoryProgram
{
    private readonly Lazy<Program.ProgramPlaces> _places;
    private Exploration.StateSlot[]? _slots;
    private bool? _stringsBeginLines;

    internal StoryProgram(Program.ProgramParts parts, Func<StoryProgram, Program.ProgramPlaces> places)
    {
        _places = new Lazy<Program.ProgramPlaces>(() => places(this));
        Code = parts.Code;
        CodeContainers = parts.CodeContainers;
        Containers = parts.Containers;
        Jumps = parts.Jumps;
        Choices = parts.Choices;
        Wordings = new Program.Wording?[Choices.Length];
        Shuffles = parts.Shuffles;
        Externals = parts.Externals;
        Literals = parts.Literals;
        Constants = parts.Constants;
        Targets = parts.Targets;
        Universe = parts.Universe;
        ConstantHeap = parts.Heap;
        InitialCells = parts.InitialCells;
        Names = parts.Names;
        GlobalNames = Names[..parts.GlobalCount];
        GlobalOfName = new int[Names.Length];
        ItemOfName = new int[Names.Length];
        NameIds = new Dictionary<string, int>(Names.Length, StringComparer.Ordinal);
        for (var id = 0; id < Names.Length; id++)
        {
            GlobalOfName[id] = id < GlobalNames.Length ? id : -1;
            ItemOfName[id] = Universe.TryItem(Names[id], out var item) ? item : -1;
            NameIds.TryAdd(Names[id], id);
        }
    }

    /// <summary>The container tree the program was made from. Of a compiled story it is read when it is first asked for.</summary>
    /// <exception cref="StoryFormatException">The compiled story is damaged in such a way that this comes out only now.</exception>
    public StoryTree Tree => Places.Tree;

    /// <summary>Names of the global variables, in order of declaration.</summary>
    public IReadOnlyList<string> GlobalVariables => GlobalNames;

    /// <summary>How many instructions the code has.</summary>
    public int CodeSize => Code.Length;

    /// <summary>What the code does at an address, from 0 to <see cref="CodeSize"/> - 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such address.</exception>
    public Exploration.CodePlace PlaceAt(int address)
    {
        if ((uint)address >= (uint)Code.Length) throw new ArgumentOutOfRangeException(nameof(address));
        var at = Code[address];
        var text = at.Op switch
        {
            Program.Op.Text or Program.Op.Blank or Program.Op.MixedText or Program.Op.Tag => Literals[at.A].Text,
            Program.Op.Newline => "\n",
            _ => null,
        };
        return new Exploration.CodePlace(Program.OpKinds.Of(at), Places.AddressNodes[address]) { Text = text };
    }

    /// <summary>What each number of a state's values is (<see cref="Exploration.Stepper.WriteValues"/>).</summary>
    public IReadOnlyList<Exploration.StateSlot> Slots => _slots ??= Exploration.SlotTable.Of(this);

    /// <summary>The number of a list's item in a state, by its name (<c>item</c> or <c>list.item</c>), or -1.</summary>
    public int FindItem(string name)
    {
        if (name is null) throw new ArgumentNullException(nameof(name));
        return Universe.TryItem(name, out var item) ? item : -1;
    }

    internal Program.Instruction[] Code { get; }

    /// <summary>The container each address belongs to.</summary>
    internal int[] CodeContainers { get; }

    internal Program.ContainerInfo[] Containers { get; }

    internal Program.JumpInfo[] Jumps { get; }

    internal Program.ChoiceInfo[] Choices { get; }

    /// <summary>Texts of choices made so far; a race makes one twice, to no harm.</summary>
    internal Program.Wording?[] Wordings { get; }

    internal Program.ShuffleInfo[] Shuffles { get; }

    internal Program.ExternalInfo[] Externals { get; }

    internal Program.Literal[] Literals { get; }

    internal Value[] Constants { get; }

    /// <summary>Names of variables, those of the globals first.</summary>
    internal string[] Names { get; }

    internal Dictionary<string, int> NameIds { get; }

    internal string[] GlobalNames { get; }

    /// <summary>The global's number for each name, or -1; its value is in cells 2n and 2n+1.</summary>
    internal int[] GlobalOfName { get; }

    /// <summary>The list item a name means where it is no variable, or -1.</summary>
    internal int[] ItemOfName { get; }

    /// <summary>What divert-target values lead to, beyond the containers.</summary>
    internal Program.TargetInfo[] Targets { get; }

    internal ListUniverse Universe { get; }

    internal StoryHeap ConstantHeap { get; }

    internal int CellCount => InitialCells.Length;

    /// <summary>The cells before the first line: globals as declared, nothing counted.</summary>
    internal int[] InitialCells { get; private set; }

    /// <summary>Messages, saves and names need it; playing does not.</summary>
    internal Program.ProgramPlaces Places => _places.Value;

    /// <summary>Whether its code can make strings whose value depends on the line around them (<see cref="Program.StringContents"/>).</summary>
    internal bool StringsBeginLines => _stringsBeginLines ??= Program.StringContents.CanBeginLine(this);

    internal bool HasPlaces => _places.IsValueCreated;

    /// <summary>Prepares a container tree for playing.</summary>
    /// <exception cref="StoryFormatException">The tree refers to content that does not exist, or exceeds the format's limits.</exception>
    public static StoryProgram FromTree(StoryTree tree)
    {
        if (tree is null) throw new ArgumentNullException(nameof(tree));
        var builder = new Program.ProgramBuilder(tree);
        var parts = builder.Build();
        var places = builder.Places();
        var program = new StoryProgram(parts, _ => places);
        if (builder.Declarations is { } declarations) program.InitialCells = Machine.GlobalInitializer.Run(program, declarations.Id);
        return program;
    }

    /// <summary>Reads a story in ink's JSON (format 19 to 21).</summary>
    /// <exception cref="StoryFormatException">The text is not an ink story; the message says where and why.</exception>
    public static StoryProgram FromInkJson(string json) => FromTree(InkJsonReader.Read(json));

    /// <summary>Reads a story in ink's JSON (format 19 to 21) from UTF-8, with or without a byte order mark.</summary>
    /// <exception cref="StoryFormatException">The bytes are not an ink story; the message says where and why.</exception>
    public static StoryProgram FromInkJson(ReadOnlySpan<byte> utf8) => FromTree(InkJsonReader.Read(utf8));

    /// <summary>Reads what <see cref="ToCompiled"/> wrote: several times quicker than JSON.</summary>
    /// <exception cref="StoryFormatException">The bytes are no compiled story, were made by another version of Cartouche, or are damaged.</exception>
    public static StoryProgram FromCompiled(ReadOnlySpan<byte> bytes) => Compiled.CompiledStory.Read(bytes);

    /// <summary>The program in a form that loads quickest. It belongs to this version of Cartouche; to exchange stories, write JSON.</summary>
    /// <exception cref="StoryFormatException">The tree cannot be written: it is nested too deep, or refers to content outside of it.</exception>
    public byte[] ToCompiled() => Compiled.CompiledStory.Write(this);

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

    /// <summary>The container an address belongs to; none for no address.</summary>
    internal int ContainerOf(int address) => address < 0 ? -1 : CodeContainers[address];

    /// <summary>The number of the value that diverts to <paramref name="node"/>: its container's id, or one from the table of other targets.</summary>
    internal int TargetId(Node node) =>
        node is Container container ? container.Id : Places.TargetIds.TryGetValue(node, out var id) ? id : -1;

    internal Node TargetNode(int target) =>
        target < Containers.Length ? Places.ContainerNodes[target] : Places.TargetNodes[target - Containers.Length];
}

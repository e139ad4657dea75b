using Cartouche.Runtime.Tree;
using Cartouche.Runtime.Values;

namespace Cartouche.Runtime.Program;

/// <summary>
/// Lays a container tree out as flat code. Content flows straight through nested containers, so running off the
/// end of one is no instruction at all; content reachable by name alone follows its unit and ends explicitly.
/// </summary>
internal sealed partial class ProgramBuilder(StoryTree tree)
{
    private readonly List<Instruction> _code = [];
    private readonly List<Node> _addressNodes = [];
    private readonly List<Container> _containerNodes = [];
    private readonly List<int> _childAddresses = [];
    private readonly List<JumpInfo> _jumps = [];
    private readonly List<ChoiceInfo> _choices = [];
    private readonly List<ShuffleInfo> _shuffles = [];
    private readonly List<ExternalInfo> _externals = [];
    private readonly Dictionary<(string, int), int> _externalIds = [];
    private readonly List<Literal> _literals = [];
    private readonly List<Value> _constants = [];
    private readonly List<string> _names = [];
    private readonly Dictionary<string, int> _nameIds = new(StringComparer.Ordinal);
    private readonly List<Node> _targets = [];
    private readonly Dictionary<Node, int> _targetIds = new(ReferenceComparer.Instance);
    private readonly List<(int Address, DivertNode Divert)> _fixups = [];
    private readonly ListUniverse _universe = new(tree.Lists);
    private StoryHeap _heap = null!;
    private ContainerInfo[] _containers = new ContainerInfo[64];
    private int[] _firstChildren = [];
    private int _nodes;
    private int _globals;
    private int _cells;
    private int _depth;

    /// <summary>Set while emitting: whether the element stands between <c>ev</c> and <c>/ev</c>.</summary>
    private bool _inExpression;

    /// <summary>The container that declares the globals.</summary>
    public Container? Declarations { get; } = tree.Root.Find("global decl".AsSpan());

    public ProgramParts Build()
    {
        var usesListOrder = Survey(tree.Root);
        _heap = new StoryHeap(_universe, usesListOrder);
        if (Declarations is not null) CollectGlobals(Declarations);
        _cells = _globals * 2;
        AllocateCounts();
        // Every element is about one instruction.
        _firstChildren = new int[_containers.Length];
        _childAddresses.Capacity = _nodes;
        _code.Capacity = _addressNodes.Capacity = _nodes;
        EmitUnit(tree.Root);
        foreach (var (address, divert) in _fixups) Resolve(address, divert);

        return new ProgramParts
        {
            Code = [.. _code],
            CodeContainers = CodeContainers(),
            Containers = _containers,
            Jumps = [.. _jumps],
            Choices = [.. _choices],
            Shuffles = [.. _shuffles],
            Externals = [.. _externals],
            Literals = [.. _literals],
            Constants = [.. _constants],
            Names = [.. _names],
            GlobalCount = _globals,
            Targets = Targets(),
            Universe = _universe,
            Heap = _heap,
            InitialCells = new int[_cells],
        };
    }

    /// <summary>The way back from what <see cref="Build"/> made.</summary>
    public ProgramPlaces Places() => new()
    {
        Tree = tree,
        AddressNodes = [.. _addressNodes],
        ContainerNodes = [.. _containerNodes],
        ChildAddresses = [.. _childAddresses],
        FirstChildren = _firstChildren,
        TargetNodes = [.. _targets],
        TargetIds = _targetIds,
    };

    private int[] CodeContainers()
    {
        var containers = new int[_code.Count];
        for (var address = 0; address < containers.Length; address++)
            containers[address] = (_addressNodes[address] as Container ?? _addressNodes[address].Parent!).Id;
        return containers;
    }

    private TargetInfo[] Targets()
    {
        var targets = new TargetInfo[_targets.Count];
        for (var i = 0; i < targets.Length; i++)
        {
            var (container, index) = (_targets[i].Parent!.Id, _targets[i].Index);
            targets[i] = new TargetInfo(container, index, _childAddresses[_firstChildren[container] + index]);
        }
        return targets;
    }

    /// <summary>Numbers the containers; tells whether the order in which list items were added can ever matter.</summary>
    private bool Survey(Container root)
    {
        var random = false;
        var extremes = false;
        var work = new Stack<Container>();
        work.Push(root);
        while (work.Count > 0)
        {
            var container = work.Pop();
            container.Id = _containerNodes.Count;
            _containerNodes.Add(container);
            if (container.Id == _containers.Length) Array.Resize(ref _containers, container.Id * 2);
            _containers[container.Id] = new ContainerInfo
            {
                Parent = container.Parent?.Id ?? -1,
                Index = container.Index,
                VisitCell = -1,
                TurnCell = -1,
                StartOnly = (container.Flags & CountFlags.StartOnly) != 0,
            };
            _nodes += container.Content.Count + 1;
            foreach (var node in container.Content)
            {
                if (node is Container child) work.Push(child);
                else if (node is CommandNode { Command: Command.ListRandom }) random = true;
                else if (node is NativeNode { Function: Native.ListMin or Native.ListMax }) extremes = true;
            }
            for (var i = 0; i < container.NameCount; i++)
                if (container.NameAt(i) is { Index: < 0 } named) work.Push(named);
        }
        Array.Resize(ref _containers, _containerNodes.Count);
        return random || (extremes && _universe.HasTies);
    }

    /// <summary>Names the globals before anything else has a name: a name below their count is a global.</summary>
    private void CollectGlobals(Container declarations)
    {
        foreach (var node in declarations.Content)
            if (node is AssignNode { IsGlobal: true, IsDeclaration: true } assign) NameId(assign.Name);
        _globals = _names.Count;
    }

    private void AllocateCounts()
    {
        for (var id = 0; id < _containers.Length; id++)
        {
            ref var info = ref _containers[id];
            var flags = _containerNodes[id].Flags;
            if ((flags & CountFlags.Visits) != 0) info.VisitCell = _cells++;
            if ((flags & CountFlags.Turns) != 0) info.TurnCell = _cells++;
        }
    }

    private int NameId(string name)
    {
        if (_nameIds.TryGetValue(name, out var id)) return id;
        id = _names.Count;
        _names.Add(name);
        _nameIds.Add(name, id);
        return id;
    }

    private int TargetId(Node target)
    {
        if (target is Container container) return container.Id;
        if (_targetIds.TryGetValue(target, out var id)) return id;
        id = _containerNodes.Count + _targets.Count;
        _targets.Add(target);
        _targetIds.Add(target, id);
        return id;
    }

    /// <summary>Nodes are compared by identity.</summary>
    private sealed class ReferenceComparer : IEqualityComparer<Node>
    {
        public static readonly ReferenceComparer Instance = new();

        public bool Equals(Node? x, Node? y) => ReferenceEquals(x, y);

        public int GetHashCode(Node obj) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj);
    }
}

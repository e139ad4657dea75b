using Cartouche.Proof.Exploring;
using Cartouche.Proof.Flow;
using Cartouche.Proof.Storage;
using Cartouche.Runtime.Exploration;
using Cartouche.Runtime.Tree;

namespace Cartouche.Proof.Reductions;

/// <summary>
/// Between a stepper's state and the row that stands for it among all states. Equal rows behave alike. Shared by all
/// workers; immutable but for its tables. <see cref="Scribe"/> is one worker's side.
/// </summary>
internal sealed class RowCodec
{
    /// <summary>The turn every state is loaded at when turns do not matter: ages are counted back from here.</summary>
    public const int LoadedTurn = 1 << 24;

    /// <summary>Counts for each variable from which on they vary more than the variables.</summary>
    private const int ManyCounts = 16;

    /// <summary>Whether the variables have a side of their row's root for themselves.</summary>
    private readonly bool _partsVariables;

    /// <param name="staged">The story, what the game may do with it, and what is asked of it.</param>
    /// <param name="start">A state's values at the story's beginning.</param>
    /// <param name="graph">Where its flow may go.</param>
    /// <param name="reductions">Which differences between states are dropped.</param>
    public RowCodec(StagedProgram staged, ReadOnlySpan<int> start, FlowGraph graph, ReductionSet reductions)
    {
        var program = staged.Program;
        var always = staged.Functions.Reads(graph);
        var slots = new SlotMap(program);
        SlotCount = slots.Slots.Count;
        Liveness = (reductions & ReductionSet.DeadValues) != 0 ? new Liveness(graph, slots, always, (reductions & ReductionSet.ListItems) != 0 ? program.FindItem : null, staged.Game.Bounds.Select(bound => bound.Name)) : null;
        TurnSlot = slots.Slots.ToList().FindIndex(s => s.Kind == StateSlotKind.Turn);
        KeepsTurn = (reductions & ReductionSet.Turns) == 0 || graph.Nodes.Any(n => n is CommandNode { Command: Command.Turns });
        Defaults = start[..SlotCount].ToArray();
        if (!KeepsTurn) Defaults[TurnSlot] = LoadedTurn;
        var changing = Changing(graph);
        foreach (var variable in staged.Game.Starts) changing.Add(variable.Name);
        var holds = Holding(graph);
        var everLive = Liveness?.Anywhere();
        Layout = new RowLayout(program, slots, Keeps);
        _partsVariables = Layout.FirstLeaves > 0 && VariablesVary(graph, slots);
        Store = new TreeStore(Layout.Length, _partsVariables ? Layout.FirstLeaves : null);
        ColumnOf = new int[SlotCount];
        Array.Fill(ColumnOf, -1);
        for (var i = 0; i < Layout.Slots.Length; i++) ColumnOf[Layout.Slots[i]] = Layout.Columns[i];
        Caps = new int[Store.Length];
        Array.Fill(Caps, int.MaxValue);
        Bound(slots, new CountBounds(program.Tree, staged.Functions), (reductions & ReductionSet.Counts) != 0);
        Symmetry = SymmetryOf(staged, slots, graph, reductions);
        NoRow = Rows.Intern([], out _);
        Holders = [.. Layout.Slots.Select((slot, i) => (slot, Layout.Columns[i])).Where(s => slots.Slots[s.slot].Kind == StateSlotKind.VariableKind && MayHold(slots.Slots[s.slot].Variable!))];

        Watched = [.. (Liveness?.Watched ?? []).Select(list => (list, Column(list.Slot + 1))).Where(list => list.Item2 >= 0)];

        AsksChoices = always.Any(node => node is CommandNode { Command: Command.ChoiceCount });
        AlwaysRead = Read(slots, Liveness, graph, always);
        Bounds = [.. staged.Game.Bounds.Select(b => (slots.Variable(b.Name), b.Least ?? int.MinValue, b.Most ?? int.MaxValue))];

        int Column(int slot) => Array.IndexOf(Layout.Slots, slot) is >= 0 and var index ? Layout.Columns[index] : -1;

        // Without places as values anywhere but in choices' own content no global can hold one.
        bool MayHold(string variable) => holds.Contains(variable);

        bool Keeps(int index)
        {
            var slot = slots.Slots[index];
            return slot.Kind is not (StateSlotKind.StorySeed or StateSlotKind.PreviousRandom)
                && (slot.Kind != StateSlotKind.Turn || KeepsTurn)
                && (slot.Variable is not { } variable || changing.Contains(variable))
                && (everLive is null || Liveness.HasSlot(everLive, index) || Liveness!.Watched.Any(list => list.Slot + 1 == index && everLive[list.Word] != 0));
        }
    }

    public RowLayout Layout { get; }

    /// <summary>The number of a state's frames in <see cref="Rows"/>.</summary>
    public int FramesOf(Pair state) => Store.Leaf(state, RowLayout.Frames / Chunk.Size)[RowLayout.Frames % Chunk.Size];

    /// <summary>That of a row from which its choices follow.</summary>
    public OfferParts OffersOf(StoredRow row)
    {
        var numbers = row.Row;
        return new OfferParts(numbers[RowLayout.Frames], numbers[RowLayout.Tail], numbers[RowLayout.Order], _partsVariables ? 0 : row.Nodes[Store.Shape.Left], Store.Shape.Right >= 0 ? row.Nodes[Store.Shape.Right] : 0);
    }

    /// <summary>For each slot its column; -1 where it is in no row.</summary>
    public int[] ColumnOf { get; }

    /// <summary>Where rows are kept.</summary>
    public TreeStore Store { get; }

    /// <summary>Frames, groups of choices, orders and temporaries: what a row holds by number.</summary>
    public BlobTable Rows { get; } = new();

    /// <summary>The number of the empty row in <see cref="Rows"/>.</summary>
    public int NoRow { get; }

    public Liveness? Liveness { get; }

    /// <summary>Which choices are alike; <see langword="null"/> where none are, or they are told apart.</summary>
    public Symmetry? Symmetry { get; }

    public int SlotCount { get; }

    public int TurnSlot { get; }

    public bool KeepsTurn { get; }

    /// <summary>Values that are not in rows.</summary>
    public int[] Defaults { get; }

    /// <summary>The greatest value of each column.</summary>
    public int[] Caps { get; }

    /// <summary>Slots and columns of variables that may hold a place or a reference.</summary>
    public (int Slot, int Column)[] Holders { get; }

    /// <summary>Lists of which items may be live without the rest, and their columns.</summary>
    public (WatchedList List, int Column)[] Watched { get; }

    /// <summary>Slots and columns of what claims read: kept to the very end.</summary>
    public (int Slot, int Column)[] AlwaysRead { get; }

    /// <summary>Whether what claims ask depends on how many choices there are.</summary>
    public bool AsksChoices { get; }

    /// <summary>Variables that saturate: the first of their numbers, and the bounds.</summary>
    public (int Slot, int Least, int Most)[] Bounds { get; }

    /// <summary>Columns of counts of which a remainder matters.</summary>
    public (int Column, CountBound Bound)[] Cycles { get; private set; } = [];

    /// <summary>Columns of last turns, and how much of their age matters.</summary>
    public (int Column, CountBound Bound)[] Ages { get; private set; } = [];

    /// <summary>
    /// Whether states differ in their variables as much as in what was shown. That is not known before they were met: by
    /// how many of both may still be read after choices.
    /// </summary>
    private bool VariablesVary(FlowGraph graph, SlotMap slots)
    {
        var (variables, counts) = (0, 0);
        foreach (var choice in graph.Nodes.OfType<ChoiceNode>())
        {
            var live = Liveness?.NewSet();
            if (live is not null && choice.Target is { } content) Liveness!.AddLive(content, live);
            foreach (var slot in Layout.Slots)
            {
                if (live is not null && !Liveness.HasSlot(live, slot)) continue;
                if (slots.Slots[slot].Container is not null) counts++;
                else if (slots.Slots[slot].Kind == StateSlotKind.VariableValue) variables++;
            }
        }
        return counts < ManyCounts * variables;
    }

    private static Symmetry? SymmetryOf(StagedProgram staged, SlotMap slots, FlowGraph graph, ReductionSet reductions)
    {
        // Without dead values cleared, the places that choices' texts return to would tell them apart.
        if ((reductions & ReductionSet.Symmetry) == 0 || (reductions & ReductionSet.DeadValues) == 0) return null;
        var addresses = new Dictionary<ChoiceNode, int>(ReferenceEqualityComparer.Instance);
        for (var address = 0; address < staged.Program.CodeSize; address++)
        {
            if (staged.Program.PlaceAt(address) is not { Kind: CodeKind.Choice, Node: ChoiceNode choice }) continue;
            if (!addresses.TryAdd(choice, address)) addresses[choice] = -1;
        }
        var symmetry = new Symmetry(LikeChoices.Find(graph.Nodes, staged.IsWatched), choice => addresses.GetValueOrDefault(choice, -1), slots.Visits);
        return symmetry.IsEmpty ? null : symmetry;
    }

    private (int Slot, int Column)[] Read(SlotMap slots, Liveness? liveness, FlowGraph graph, IReadOnlyList<Node> always)
    {
        if (always.Count == 0) return [];
        liveness ??= new Liveness(graph, slots, always, null, []);
        var read = liveness.Everywhere;
        return [.. Layout.Slots.Select((slot, i) => (slot, Layout.Columns[i])).Where(s => Liveness.HasSlot(read, s.slot) || liveness.Watched.Any(list => list.Slot + 1 == s.slot && read[list.Word] != 0))];
    }

    private void Bound(SlotMap slots, CountBounds bounds, bool reducesCounts)
    {
        var cycles = new List<(int, CountBound)>();
        var ages = new List<(int, CountBound)>();
        for (var i = 0; i < Layout.Slots.Length; i++)
        {
            var slot = slots.Slots[Layout.Slots[i]];
            var column = Layout.Columns[i];
            if (slot.Kind == StateSlotKind.LastTurn && !KeepsTurn) ages.Add((column, bounds.Turns(slot.Container!)));
            if (slot.Kind != StateSlotKind.Visits || !reducesCounts || bounds.Visits(slot.Container!) is not { IsBounded: true } bound) continue;
            if (bound.Cycle == 1) Caps[column] = bound.Exact + 1;
            else cycles.Add((column, bound));
        }
        Cycles = [.. cycles];
        Ages = [.. ages];
    }

    /// <summary>Globals that may hold a place or a reference: those that are assigned something other than a plain number or text.</summary>
    private static HashSet<string> Holding(FlowGraph graph)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        if (!graph.Nodes.Any(n => n is DivertTargetNode value && !FlowGraph.IsCounted(value) && !IsReturnLabel(value))) return names;
        foreach (var node in graph.Nodes)
        {
            if (node is VariablePointerNode pointer) names.Add(pointer.Name);
            if (node is AssignNode { Index: > 0 } assign && assign.Parent!.Content[assign.Index - 1] is not (IntNode or BoolNode or FloatNode or ListNode or NativeNode or CommandNode { Command: Command.EndString })) names.Add(assign.Name);
        }
        return names;
    }

    /// <summary>Where a choice's text comes back to from content it shares with what follows the choice.</summary>
    private static bool IsReturnLabel(DivertTargetNode value) => value.Target is Container { Name: { } name } && name.StartsWith("$r", StringComparison.Ordinal);

    /// <summary>Names that are assigned somewhere after their declaration.</summary>
    private static HashSet<string> Changing(FlowGraph graph)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var declarations = graph.Tree.Root.Named.TryGetValue("global decl", out var found) ? found : null;
        foreach (var node in graph.Nodes)
        {
            if (node is AssignNode assign && !ReferenceEquals(assign.Parent, declarations)) names.Add(assign.Name);
            else if (node is VariablePointerNode pointer) names.Add(pointer.Name);
        }
        return names;
    }
}

/// <summary>What the choices of a row follow from. Variables are not among it, so many states have the same.</summary>
/// <param name="Frames">What stands at <see cref="RowLayout.Frames"/>.</param>
/// <param name="Tail">What stands at <see cref="RowLayout.Tail"/>.</param>
/// <param name="Order">What stands at <see cref="RowLayout.Order"/>.</param>
/// <param name="Left">The number of the node under the root's left, where it holds choices too.</param>
/// <param name="Right">The number of that under its right.</param>
internal readonly record struct OfferParts(int Frames, int Tail, int Order, int Left, int Right)
{
    public uint Hash => (uint)((((ulong)(uint)Frames * 0x9E3779B97F4A7C15) ^ ((ulong)(uint)Right * 0xC2B2AE3D27D4EB4F) ^ ((ulong)(uint)Tail * 0xFF51AFD7ED558CCD) ^ ((ulong)(uint)Left * 0xC4CEB9FE1A85EC53) ^ (uint)Order) >> 32);
}

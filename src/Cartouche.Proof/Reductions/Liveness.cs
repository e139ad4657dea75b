using Cartouche.Proof.Flow;
using Cartouche.Runtime.Exploration;
using Cartouche.Runtime.Tree;

namespace Cartouche.Proof.Reductions;

/// <summary>
/// Which of a state's numbers may still be read from a node on, by backward dataflow over the flow graph (Aho, Lam,
/// Sethi, Ullman, "Compilers", 9.2.5). Clearing the others makes states equal that behave alike (Bozga, Fernandez,
/// Ghirvu 1999). Of lists single items may be live (<see cref="VariableUses"/>). Temporaries are told apart by name alone.
/// </summary>
internal sealed class Liveness
{
    private readonly FlowGraph _graph;
    private readonly SlotMap _slots;
    private readonly Dictionary<string, int> _temporaries = new(StringComparer.Ordinal);
    private readonly ulong[][] _live;
    private readonly bool _hasLists;
    private readonly VariableUses _variableUses;
    private readonly Dictionary<int, WatchedList> _watched = [];
    private readonly int _size;

    /// <param name="graph">Where flow may go.</param>
    /// <param name="slots">The numbers of a state.</param>
    /// <param name="always">Nodes whose reads matter everywhere: what claims ask.</param>
    /// <param name="itemOf">The number of a list's item, by its name; or <see langword="null"/> where items are not told apart.</param>
    /// <param name="kept">Variables that matter everywhere, read or not: those whose bounds are watched.</param>
    public Liveness(FlowGraph graph, SlotMap slots, IEnumerable<Node> always, Func<string, int>? itemOf, IEnumerable<string> kept)
    {
        _graph = graph;
        _slots = slots;
        _size = slots.Slots.Count;
        _hasLists = graph.Tree.Lists.Count > 0;
        foreach (var node in graph.Nodes)
            if (NameOf(node) is { } name && slots.Variable(name) < 0) _temporaries.TryAdd(name, _size++);
        _variableUses = new VariableUses(graph.Tree, graph.Nodes, name => slots.Variable(name) >= 0, itemOf is not null);
        if (itemOf is not null) _size = Watch(itemOf, (_size + 63) / 64) * 64;
        var words = (_size + 63) / 64;
        var everywhere = new ulong[words];
        foreach (var node in always) Uses(node, everywhere);
        Everywhere = (ulong[])everywhere.Clone();
        foreach (var name in kept) Variable(name, everywhere);
        _live = new ulong[graph.Nodes.Count][];
        for (var i = 0; i < _live.Length; i++) _live[i] = (ulong[])everywhere.Clone();
        Solve(everywhere);
    }

    /// <summary>What is read everywhere: by what claims ask.</summary>
    public ulong[] Everywhere { get; }

    /// <summary>Adds what may be read from <paramref name="node"/> on to a set of <see cref="NewSet"/>.</summary>
    public void AddLive(Node node, ulong[] set)
    {
        var live = _live[_graph.IdOf(node)];
        for (var i = 0; i < set.Length; i++) set[i] |= live[i];
    }

    /// <summary>What may be read from some node on.</summary>
    public ulong[] Anywhere()
    {
        var set = NewSet();
        foreach (var live in _live)
            for (var i = 0; i < set.Length; i++) set[i] |= live[i];
        return set;
    }

    /// <summary>Adds a variable that is read by name.</summary>
    public void AddVariable(string name, ulong[] set) => Variable(name, set);

    public ulong[] NewSet() => new ulong[(_size + 63) / 64];

    public static bool HasSlot(ulong[] set, int slot) => Has(set, slot);

    /// <summary>The bit of a temporary in a set; -1 where nothing is known of it, so that it counts as live.</summary>
    public int BitOf(string temporary) => _temporaries.GetValueOrDefault(temporary, -1);

    /// <summary>Lists of which items may be live without the rest.</summary>
    public IEnumerable<WatchedList> Watched => _watched.Values;

    /// <summary>Finds what is asked of each list, and gives it a word of the set; returns the number of words.</summary>
    private int Watch(Func<string, int> itemOf, int words)
    {
        var uses = new Dictionary<int, VariableUse>();
        foreach (var node in _graph.Nodes)
            if (NameOf(node) is { } name && _slots.Variable(name) is >= 0 and var slot && UseOf(node) is { } use)
                uses[slot] = uses.TryGetValue(slot, out var known) ? known.And(use) : use;
        foreach (var (slot, use) in uses)
        {
            if (use.Items.Count is > 0 and <= 64 && !use.MayShift && use.Items.All(item => itemOf(item) >= 0))
                _watched.Add(slot, new WatchedList(slot, words++, use.Items, itemOf));
        }
        return words;
    }

    private VariableUse? UseOf(Node node) => node switch
    {
        VariableNode variable => _variableUses.Of(variable),
        VariablePointerNode pointer => _variableUses.Of(pointer),
        _ => null,
    };

    private void Solve(ulong[] everywhere)
    {
        var count = _graph.Nodes.Count;
        var predecessors = new List<int>[count];
        for (var i = 0; i < count; i++)
            foreach (var next in _graph.Successors(i)) (predecessors[next] ??= []).Add(i);
        var uses = new ulong[count][];
        var kills = new int[count];
        var queued = new bool[count];
        var work = new Queue<int>();
        for (var i = count - 1; i >= 0; i--)
        {
            uses[i] = new ulong[everywhere.Length];
            Uses(_graph.Nodes[i], uses[i]);
            kills[i] = Kill(_graph.Nodes[i]);
            work.Enqueue(i);
            queued[i] = true;
        }
        var live = new ulong[everywhere.Length];
        while (work.TryDequeue(out var node))
        {
            queued[node] = false;
            Array.Clear(live);
            foreach (var next in _graph.Successors(node))
                for (var w = 0; w < live.Length; w++) live[w] |= _live[next][w];
            if (kills[node] >= _slots.Slots.Count) live[kills[node] >> 6] &= ~(1UL << kills[node]);
            else if (kills[node] >= 0)
            {
                live[kills[node] >> 6] &= ~(1UL << kills[node]);
                live[(kills[node] + 1) >> 6] &= ~(1UL << (kills[node] + 1));
                if (_watched.TryGetValue(kills[node], out var list)) live[list.Word] = 0;
            }
            var changed = false;
            for (var w = 0; w < live.Length; w++)
            {
                var value = live[w] | uses[node][w] | everywhere[w];
                changed |= value != _live[node][w];
                _live[node][w] = value;
            }
            if (!changed || predecessors[node] is null) continue;
            foreach (var previous in predecessors[node])
            {
                if (queued[previous]) continue;
                queued[previous] = true;
                work.Enqueue(previous);
            }
        }
    }

    private static string? NameOf(Node node) => node switch
    {
        VariableNode variable => variable.Name,
        VariablePointerNode pointer => pointer.Name,
        AssignNode assign => assign.Name,
        DivertNode { Variable: { } name } => name,
        _ => null,
    };

    private void Uses(Node node, ulong[] set)
    {
        switch (node)
        {
            case VariableNode or VariablePointerNode:
                Variable(NameOf(node)!, UseOf(node)!, set);
                break;
            case DivertNode { Variable: { } name }:
                Variable(name, set);
                break;
            case AssignNode { IsDeclaration: false } assign:
                // What is assigned to a reference goes to what it refers to; an empty list keeps what was there before.
                if (_slots.Variable(assign.Name) < 0 || (KeepsOld(assign) && !VariableUses.IsUpdate(assign))) Variable(assign.Name, set);
                break;
            case ReadCountNode { Target: { } target }:
                Slot(_slots.Visits(target), set);
                break;
            case ChoiceNode { Target: { } content } choice when (choice.Flags & ChoiceFlags.OnceOnly) != 0:
                Slot(_slots.Visits(content), set);
                break;
            case CommandNode command:
                Uses(command, set);
                break;
        }
    }

    private void Uses(CommandNode node, ulong[] set)
    {
        switch (node.Command)
        {
            case Command.VisitIndex:
                Slot(_slots.Visits(node.Parent!), set);
                break;
            case Command.SequenceShuffleIndex:
                foreach (var slot in _slots.ShuffleSet(node.Parent!)) Slot(slot, set);
                break;
            case Command.Turns:
                Kind(StateSlotKind.Turn, set);
                break;
            case Command.ReadCount:
                if (CountBounds.ConstantOperand(node) is { } counted) Slot(_slots.Visits(counted), set);
                else Kind(StateSlotKind.Visits, set);
                break;
            case Command.TurnsSince:
                Kind(StateSlotKind.Turn, set);
                if (CountBounds.ConstantOperand(node) is { } timed) Slot(_slots.LastTurn(timed), set);
                else Kind(StateSlotKind.LastTurn, set);
                break;
        }
        if (node.Command is Command.Random or Command.ListRandom or Command.SequenceShuffleIndex)
        {
            Kind(StateSlotKind.StorySeed, set);
            Kind(StateSlotKind.PreviousRandom, set);
        }
    }

    private void Kind(StateSlotKind kind, ulong[] set)
    {
        for (var i = 0; i < _slots.Slots.Count; i++)
            if (_slots.Slots[i].Kind == kind) Slot(i, set);
    }

    private void Variable(string name, VariableUse use, ulong[] set)
    {
        var slot = _slots.Variable(name);
        if (slot < 0 || use.IsWhole)
        {
            if (use != VariableUse.None) Variable(name, set);
            return;
        }
        if (use.Kind) Slot(slot, set);
        if (_temporaries.TryGetValue(name, out var bit)) Slot(bit, set);
        if (use.Items.Count == 0) return;
        if (_watched.TryGetValue(slot, out var list)) set[list.Word] |= list.Bits(use.Items);
        else Slot(slot + 1, set);
    }

    private void Variable(string name, ulong[] set)
    {
        var slot = _slots.Variable(name);
        if (slot >= 0)
        {
            Slot(slot, set);
            Slot(slot + 1, set);
        }
        if (_temporaries.TryGetValue(name, out var bit)) Slot(bit, set);
    }

    /// <summary>
    /// The first number of a global, or the bit of a temporary, that is overwritten here whatever it held; or -1. A
    /// temporary of the same name in an outer frame is not; but what is read where that frame goes on is live beside.
    /// </summary>
    private int Kill(Node node)
    {
        if (node is not AssignNode assign) return -1;
        if (assign is { IsDeclaration: true, IsGlobal: false }) return _temporaries.GetValueOrDefault(assign.Name, -1);
        return !KeepsOld(assign) && !VariableUses.IsUpdate(assign) ? _slots.Variable(assign.Name) : -1;
    }

    private bool KeepsOld(AssignNode assign) =>
        _hasLists && (assign.Index < 1 || assign.Parent!.Content[assign.Index - 1] is not (IntNode or BoolNode or FloatNode or DivertTargetNode or CommandNode { Command: Command.EndString }));

    private static void Slot(int slot, ulong[] set)
    {
        if (slot >= 0) set[slot >> 6] |= 1UL << slot;
    }

    private static bool Has(ulong[] set, int bit) => (set[bit >> 6] >> bit & 1) != 0;
}

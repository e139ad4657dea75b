using Cartouche.Proof.Flow;
using Cartouche.Runtime.Exploration;
using Cartouche.Runtime.Tree;

namespace Cartouche.Proof.Reductions;

/// <summary>
/// Which of a state's numbers may still be read from a node on, by backward dataflow over the flow graph (Aho, Lam,
/// Sethi, Ullman, "Compilers", 9.2.5). Clearing the others makes states equal that behave alike (Bozga, Fernandez,
/// Ghirvu 1999). Temporaries are told apart by name alone.
/// </summary>
internal sealed class Liveness
{
    private readonly FlowGraph _graph;
    private readonly SlotMap _slots;
    private readonly Dictionary<string, int> _temporaries = new(StringComparer.Ordinal);
    private readonly ulong[][] _live;
    private readonly bool _hasLists;
    private readonly int _size;

    /// <param name="graph">Where flow may go.</param>
    /// <param name="slots">The numbers of a state.</param>
    /// <param name="always">Nodes whose reads matter everywhere: what claims ask.</param>
    public Liveness(FlowGraph graph, SlotMap slots, IEnumerable<Node> always)
    {
        _graph = graph;
        _slots = slots;
        _size = slots.Slots.Count;
        _hasLists = graph.Tree.Lists.Count > 0;
        foreach (var node in graph.Nodes)
            if (NameOf(node) is { } name && slots.Variable(name) < 0) _temporaries.TryAdd(name, _size++);
        var words = (_size + 63) / 64;
        var everywhere = new ulong[words];
        foreach (var node in always) Uses(node, everywhere);
        Everywhere = everywhere;
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

    public bool HasTemporary(ulong[] set, string name) => !_temporaries.TryGetValue(name, out var bit) || Has(set, bit);

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
            if (kills[node] >= 0)
            {
                live[kills[node] >> 6] &= ~(1UL << kills[node]);
                live[(kills[node] + 1) >> 6] &= ~(1UL << (kills[node] + 1));
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
            case VariableNode variable:
                Variable(variable.Name, set);
                break;
            case VariablePointerNode pointer:
                Variable(pointer.Name, set);
                break;
            case DivertNode { Variable: { } name }:
                Variable(name, set);
                break;
            case AssignNode { IsDeclaration: false } assign:
                // What is assigned to a reference goes to what it refers to; an empty list keeps what was there before.
                if (_slots.Variable(assign.Name) < 0 || KeepsOld(assign)) Variable(assign.Name, set);
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

    /// <summary>The first number of a global that is overwritten here whatever it held, or -1.</summary>
    private int Kill(Node node) => node is AssignNode assign && !KeepsOld(assign) ? _slots.Variable(assign.Name) : -1;

    private bool KeepsOld(AssignNode assign) =>
        _hasLists && (assign.Index < 1 || assign.Parent!.Content[assign.Index - 1] is not (IntNode or BoolNode or FloatNode or DivertTargetNode or CommandNode { Command: Command.EndString }));

    private static void Slot(int slot, ulong[] set)
    {
        if (slot >= 0) set[slot >> 6] |= 1UL << slot;
    }

    private static bool Has(ulong[] set, int bit) => (set[bit >> 6] >> bit & 1) != 0;
}

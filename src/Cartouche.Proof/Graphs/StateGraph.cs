using Cartouche.Proof.Exploring;
using Cartouche.Proof.Reductions;
using Cartouche.Proof.Storage;

namespace Cartouche.Proof.Graphs;

/// <summary>
/// States as a graph for questions that look both ways: those of the exploration, or the same with what is remembered
/// of the way to them. State 0 is that before the story begins.
/// </summary>
internal sealed class StateGraph : IWays
{
    private readonly int[] _firstOut;
    private readonly PagedList _parents;
    private readonly bool[] _exchanged;
    private readonly Lazy<(int[] First, int[] Sources)> _in;

    /// <summary>The states of an exploration that is done.</summary>
    /// <exception cref="OverflowException">There are more than two thousand million transitions.</exception>
    public StateGraph(Space space)
    {
        Space = space;
        Count = space.States.Count;
        Endings = EndingsOf(space);
        var edges = checked((int)space.Edges.Count);
        (_firstOut, Targets, Labels) = (new int[Count + 1], new int[edges], new int[edges]);
        var reader = space.Edges.From(0);
        var at = 0;
        for (var state = 0; state < space.Edges.States; state++)
        {
            foreach (var edge in reader.Next()) (Targets[at], Labels[at++]) = (edge.Target, edge.Label);
            _firstOut[state + 1] = at;
        }
        _firstOut.AsSpan(space.Edges.States + 1).Fill(at);
        _parents = space.Parents;
        _exchanged = Exchanged(space);
        _in = new(Reverse);
    }

    /// <param name="space">What labels and paths are numbered by.</param>
    /// <param name="endings">How each state ended, or -1.</param>
    /// <param name="firstOut">Where each state's transitions begin, and one more number.</param>
    /// <param name="targets">Where they lead.</param>
    /// <param name="labels">Their labels.</param>
    /// <param name="parents">From which state each was found (<see cref="Ways"/>).</param>
    public StateGraph(Space space, int[] endings, int[] firstOut, int[] targets, int[] labels, PagedList parents)
    {
        Space = space;
        Count = endings.Length;
        Endings = endings;
        (_firstOut, Targets, Labels, _parents) = (firstOut, targets, labels, parents);
        _exchanged = Exchanged(space);
        _in = new(Reverse);
    }

    public Space Space { get; }

    public int Count { get; }

    /// <summary>For each state how it ended, or -1 where the story goes on.</summary>
    public int[] Endings { get; }

    /// <summary>Where all transitions lead, in the order of the states they leave.</summary>
    public int[] Targets { get; }

    /// <summary>The labels of all transitions, as <see cref="Space.Labels"/> numbers them.</summary>
    public int[] Labels { get; }

    /// <summary>A state's transitions are those from here to just before the next state's.</summary>
    public int FirstEdge(int state) => _firstOut[state];

    /// <summary>The states that a state's transitions lead to.</summary>
    public ReadOnlySpan<int> Next(int state) => Targets.AsSpan(_firstOut[state].._firstOut[state + 1]);

    /// <summary>Whether where a state leads is not known.</summary>
    public bool IsOpen(int state) => Endings[state] < 0 && _firstOut[state] == _firstOut[state + 1];

    /// <summary>The states that a transition leads from to <paramref name="state"/>.</summary>
    public ReadOnlySpan<int> Sources(int state)
    {
        var (first, sources) = _in.Value;
        return sources.AsSpan(first[state], first[state + 1] - first[state]);
    }

    /// <inheritdoc />
    public int ParentOf(int state) => Ways.Parent(_parents, state);

    /// <inheritdoc />
    public bool HasWay(int state) => Ways.Has(_parents, state);

    /// <summary>Whether a transition leads where it does only by exchanging like choices.</summary>
    public bool IsExchanged(int edge) => _exchanged[Labels[edge]];

    /// <inheritdoc />
    public int LabelBetween(int from, int to)
    {
        for (var edge = _firstOut[from]; edge < _firstOut[from + 1]; edge++)
            if (Targets[edge] == to && !IsExchanged(edge)) return Labels[edge];
        throw new InvalidOperationException($"No transition leads from state {from} to {to}.");
    }

    /// <summary>All states from which one of <paramref name="goals"/> can be reached, themselves included.</summary>
    public bool[] CanReach(Func<int, bool> goals)
    {
        var can = new bool[Count];
        var work = new int[Count];
        var left = 0;
        for (var state = 0; state < Count; state++)
        {
            if (!goals(state)) continue;
            can[state] = true;
            work[left++] = state;
        }
        while (left > 0)
            foreach (var source in Sources(work[--left]))
            {
                if (can[source]) continue;
                can[source] = true;
                work[left++] = source;
            }
        return can;
    }

    private (int[] First, int[] Sources) Reverse()
    {
        var first = new int[Count + 1];
        foreach (var target in Targets) first[target + 1]++;
        for (var i = 0; i < Count; i++) first[i + 1] += first[i];
        var next = first.AsSpan(0, Count).ToArray();
        var sources = new int[Targets.Length];
        for (var state = 0; state < Count; state++)
            foreach (var target in Next(state)) sources[next[target]++] = state;
        return (first, sources);
    }

    private static bool[] Exchanged(Space space)
    {
        var exchanged = new bool[space.Labels.Ids().DefaultIfEmpty().Max() + 1];
        foreach (var label in space.Labels.Ids()) exchanged[label] = new Label(space.Labels[label]).IsExchanged;
        return exchanged;
    }

    private static int[] EndingsOf(Space space)
    {
        var endings = new int[space.States.Count];
        var known = new Dictionary<int, int>();
        for (var state = 0; state < endings.Length; state++)
        {
            var frames = space.Codec.FramesOf(space.States[state]);
            if (!known.TryGetValue(frames, out var ending))
            {
                var numbers = space.Codec.Rows[frames];
                known.Add(frames, ending = numbers[0] == Scribe.Ended ? numbers[1] : -1);
            }
            endings[state] = ending;
        }
        return endings;
    }
}

using Cartouche.Proof.Exploring;
using Cartouche.Proof.Reductions;
using Cartouche.Runtime.Exploration;

namespace Cartouche.Proof.Graphs;

/// <summary>The states as a graph for questions that look both ways. Built once the exploration is done.</summary>
internal sealed class StateGraph
{
    private readonly int[] _firstIn;
    private readonly int[] _sources;

    public StateGraph(Space space)
    {
        Space = space;
        Count = space.States.Count;
        Endings = new int[Count];
        var row = new int[space.Codec.Store.Length];
        var tree = space.Codec.Store.NewTree();
        var endings = new Dictionary<int, int>();
        for (var state = 0; state < Count; state++)
        {
            var frames = FramesOf(state);
            if (!endings.TryGetValue(frames, out var ending))
            {
                var numbers = space.Codec.Rows[frames];
                endings.Add(frames, ending = numbers[0] == Scribe.Ended ? numbers[1] : -1);
            }
            Endings[state] = ending;
        }
        _firstIn = new int[Count + 1];
        var reader = space.Edges.From(0);
        for (var state = 0; state < space.Edges.States; state++)
            foreach (var edge in reader.Next()) _firstIn[edge.Target + 1]++;
        for (var i = 0; i < Count; i++) _firstIn[i + 1] += _firstIn[i];
        _sources = new int[_firstIn[Count]];
        var next = _firstIn.AsSpan(0, Count).ToArray();
        reader = space.Edges.From(0);
        for (var state = 0; state < space.Edges.States; state++)
            foreach (var edge in reader.Next()) _sources[next[edge.Target]++] = state;

        int FramesOf(int state)
        {
            space.Codec.Store.Read(space.States[state], tree, row);
            return row[RowLayout.Frames];
        }
    }

    public Space Space { get; }

    public int Count { get; }

    /// <summary>For each state how it ended, or -1 where the story goes on.</summary>
    public int[] Endings { get; }

    /// <summary>How many states have all their transitions.</summary>
    public int Expanded => Space.Edges.States;

    /// <summary>The states that a transition leads from to <paramref name="state"/>.</summary>
    public ReadOnlySpan<int> Sources(int state) => _sources.AsSpan(_firstIn[state], _firstIn[state + 1] - _firstIn[state]);

    /// <summary>All states from which one of <paramref name="goals"/> can be reached, themselves included.</summary>
    public bool[] CanReach(IEnumerable<int> goals)
    {
        var can = new bool[Count];
        var work = new Stack<int>();
        foreach (var goal in goals)
        {
            if (can[goal]) continue;
            can[goal] = true;
            work.Push(goal);
        }
        while (work.TryPop(out var state))
            foreach (var source in Sources(state))
            {
                if (can[source]) continue;
                can[source] = true;
                work.Push(source);
            }
        return can;
    }

    public bool IsEnding(int state, StopKind kind) => Endings[state] >= 0 && Ending.Kind(Endings[state]) == kind;
}

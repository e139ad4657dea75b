using Cartouche.Proof.Exploring;
using Cartouche.Proof.Findings;

namespace Cartouche.Proof.Coverage;

/// <summary>For every address of the code the first transition that runs it. States are found breadth first, so the way through it is a shortest.</summary>
internal sealed class ShortestWays
{
    private readonly Space _space;
    private readonly int[] _first;
    private readonly List<(int State, int Label)> _transitions = [];

    public ShortestWays(Exploration exploration)
    {
        _space = exploration.Space;
        _first = new int[_space.Program.CodeSize];
        Array.Fill(_first, int.MaxValue);
        var seen = new HashSet<int>();
        var reader = _space.Edges.From(0);
        for (var state = 0; state < _space.Edges.States; state++)
        {
            foreach (var edge in reader.Next())
            {
                var path = new Label(_space.Labels[edge.Label]).Path;
                if (seen.Add(path)) Follow(_space.Paths[path], state, edge.Label);
            }
        }
    }

    /// <summary>The rank of the first transition that runs an address: the lower, the sooner; <see cref="int.MaxValue"/> where none does.</summary>
    public int Rank(int address) => _first[address];

    /// <summary>The way through a transition: a shortest to its state, and its own step.</summary>
    public Trace Through(int rank)
    {
        var (state, number) = _transitions[rank];
        return Trace.Through(_space, state, new Label(_space.Labels[number]));
    }

    private void Follow(ReadOnlySpan<int> trail, int state, int label)
    {
        var rank = _transitions.Count;
        _transitions.Add((state, label));
        for (var i = 0; i + 2 < trail.Length; i += 2)
        {
            var (first, last) = (trail[i + 1], trail[i + 2]);
            if (first < 0) continue;
            for (var address = first; address <= last; address++) _first[address] = Math.Min(_first[address], rank);
        }
    }
}

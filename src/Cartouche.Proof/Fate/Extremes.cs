using Cartouche.Proof.Graphs;

namespace Cartouche.Proof.Fate;

/// <summary>
/// The least and greatest chance of coming to some states, over everything a coalition may do while chance is fair and
/// the others play at random. Whoever acts first is a matter of chance too: a choice comes first as often as random
/// play makes it, and where several may make it, it is each of them as often. States of chance 0 and 1 are found on
/// the graph; the others from two sides, component by component (interval iteration: Haddad, Monmege 2018), the upper
/// bounds within end components held down to their best way out (Kelmendi, Krämer, Křetínský, Weininger 2018).
/// </summary>
internal sealed class Extremes(TurnGraph graph, Components components, Owners owners, PlayStyle play)
{
    /// <summary>How near the two sides come to each other.</summary>
    private const double Width = 1e-11;

    private readonly Powers _powers = new(graph, owners);

    /// <summary>For each state the end component it is in, from 1, while one component is solved.</summary>
    private readonly int[] _endOf = new int[graph.Count];
    private double[] _shares = [];
    private bool _isMost;

    /// <summary>Transitions that may be looked at in one question, so that a slow component ends in a larger error and not in an endless wait.</summary>
    public long Work { get; set; } = 1_000_000_000;

    /// <summary>The greatest chance the coalition can give to coming to a target.</summary>
    public Bounds Most(ulong coalition, bool[] targets)
    {
        var (never, certain) = PrepareMost(coalition, targets);
        return Solve(coalition, never, certain);
    }

    /// <summary>The same from every state, as near to it as can be said.</summary>
    public double[] MostFrom(ulong coalition, bool[] targets)
    {
        var (never, certain) = PrepareMost(coalition, targets);
        var (low, high) = SolveAll(coalition, never, certain);
        for (var state = 0; state < low.Length; state++) low[state] = new Bounds(low[state], Math.Max(low[state], high[state])).Middle;
        return low;
    }

    /// <summary>The least chance the coalition can give to coming to a target.</summary>
    public Bounds Least(ulong coalition, bool[] targets)
    {
        Prepare(coalition, isMost: false);
        var never = _powers.Avoid(coalition, targets);
        // From elsewhere it happens in the end: what cannot be avoided for sure cannot be put off for ever either.
        var certain = Escaping(never, targets);
        return Solve(coalition, never, certain);
    }

    private (bool[] Never, bool[] Certain) PrepareMost(ulong coalition, bool[] targets)
    {
        Prepare(coalition, isMost: true);
        var never = _powers.Possible(targets);
        for (var i = 0; i < never.Length; i++) never[i] = !never[i];
        return (never, _powers.AlmostSure(coalition, targets, areOthersFair: true));
    }

    private void Prepare(ulong coalition, bool isMost)
    {
        _isMost = isMost;
        _shares = [.. Enumerable.Range(0, owners.ClassCount).Select(i => owners.Share(coalition, i))];
    }

    /// <summary>Targets, and states from which no way leads to a state of <paramref name="never"/> short of a target.</summary>
    private bool[] Escaping(bool[] never, bool[] targets)
    {
        var can = graph.CanReach(never, shortOf: targets);
        for (var i = 0; i < can.Length; i++) can[i] = !can[i];
        return can;
    }

    private Bounds Solve(ulong coalition, bool[] zero, bool[] one)
    {
        if (zero[0] || one[0]) return zero[0] ? new Bounds(0, 0) : new Bounds(1, 1);
        var (low, high) = SolveAll(coalition, zero, one);
        return new Bounds(low[0], Math.Max(low[0], high[0]));
    }

    private (double[] Low, double[] High) SolveAll(ulong coalition, bool[] zero, bool[] one)
    {
        var (low, high) = (new double[graph.Count], new double[graph.Count]);
        for (var state = 0; state < low.Length; state++)
        {
            low[state] = one[state] ? 1 : 0;
            high[state] = zero[state] ? 0 : 1;
        }
        var left = Work;
        var open = new List<int>();
        var ends = new EndComponents(graph, owners, coalition);
        for (var component = 0; component < components.Count; component++)
        {
            open.Clear();
            foreach (var state in components[component])
                if (!zero[state] && !one[state]) open.Add(state);
            if (open.Count == 0) continue;
            if (open.Count == 1 && !Returns(open[0]))
            {
                low[open[0]] = Value(open[0], low);
                high[open[0]] = Value(open[0], high);
                continue;
            }
            Iterate(open, low, high, _isMost ? ends.Within(open) : [], ref left);
        }
        return (low, high);
    }

    private void Iterate(List<int> open, double[] low, double[] high, IReadOnlyList<int[]> ends, ref long left)
    {
        // From what is nearer to the end to what is farther.
        open.Reverse();
        for (var end = 0; end < ends.Count; end++)
            foreach (var state in ends[end]) _endOf[state] = end + 1;
        var edges = 0L;
        foreach (var state in open) edges += graph.FirstEdgeOf(state + 1) - graph.FirstEdgeOf(state);
        double width, before = double.NaN, sum = 0;
        do
        {
            (width, before, sum) = (0, sum, 0);
            foreach (var state in open)
            {
                // Neither side ever moves away from the other.
                low[state] = Math.Max(low[state], Value(state, low));
                high[state] = Math.Min(high[state], Value(state, high));
            }
            for (var end = 0; end < ends.Count; end++) HoldDown(ends[end], end + 1, high);
            foreach (var state in open)
            {
                width = Math.Max(width, high[state] - low[state]);
                sum += high[state] - low[state];
            }
            left -= 2 * edges;
        }
        while (width > Width && left > 0 && sum != before);
        foreach (var end in ends)
            foreach (var state in end) _endOf[state] = 0;
    }

    /// <summary>No state of an end component is better than the best way out of it.</summary>
    private void HoldDown(int[] states, int end, double[] high)
    {
        var best = 0.0;
        foreach (var state in states)
            for (var choice = graph.FirstChoice(state); choice < graph.FirstChoice(state + 1); choice++)
            {
                if (_shares[owners.ClassOf(choice)] == 0) continue;
                var (outside, value) = (0.0, 0.0);
                for (var edge = graph.FirstEdge(choice); edge < graph.FirstEdge(choice + 1); edge++)
                {
                    if (_endOf[graph.Target(edge)] == end) continue;
                    outside += graph.Weight(edge);
                    value += graph.Weight(edge) * high[graph.Target(edge)];
                }
                // A way that leads back in part is taken again.
                if (outside > 0) best = Math.Max(best, value / outside);
            }
        foreach (var state in states) high[state] = Math.Min(high[state], best);
    }

    private bool Returns(int state)
    {
        for (var edge = graph.FirstEdgeOf(state); edge < graph.FirstEdgeOf(state + 1); edge++)
            if (graph.Target(edge) == state) return true;
        return false;
    }

    /// <summary>The value of a state by those of its successors.</summary>
    private double Value(int state, double[] values)
    {
        var (sum, own, best, hasOwn) = (0.0, 0.0, 0.0, false);
        for (var choice = graph.FirstChoice(state); choice < graph.FirstChoice(state + 1); choice++)
        {
            var value = 0.0;
            for (var edge = graph.FirstEdge(choice); edge < graph.FirstEdge(choice + 1); edge++) value += graph.Weight(edge) * values[graph.Target(edge)];
            var (chance, share) = (play.Chance(choice), _shares[owners.ClassOf(choice)]);
            sum += chance * (1 - share) * value;
            if (share == 0) continue;
            own += chance * share;
            best = !hasOwn || (_isMost ? value > best : value < best) ? value : best;
            hasOwn = true;
        }
        return sum + (own * best);
    }
}

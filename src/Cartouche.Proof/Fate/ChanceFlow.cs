using Cartouche.Proof.Graphs;

namespace Cartouche.Proof.Fate;

/// <summary>
/// Random play from the story's beginning, as the expected number of visits to each state: components of the graph in
/// topological order, each solved by itself. What is solved exactly, or else how much of the probability is still on
/// its way when the work is broken off, is known, and with it the greatest error.
/// </summary>
internal sealed class ChanceFlow(TurnGraph graph, Components components, PlayStyle play)
{
    /// <summary>Components up to this size are solved by elimination.</summary>
    private const int Dense = 128;

    /// <summary>What of the probability may be left on its way in a component.</summary>
    private const double Rest = 1e-13;

    /// <summary>Transitions, by label, at which play is over; nothing where there are none.</summary>
    private bool[]? _stopLabels;

    /// <summary>The probability that came to such a transition.</summary>
    private double _stopped;

    /// <summary>Transitions that may be followed in all, so that a component that mixes slowly ends in a larger error and not in an endless wait.</summary>
    public long Work { get; set; } = 1_000_000_000;

    /// <summary>The chance that random play ever comes to one of some states.</summary>
    /// <param name="targets">The states; their own choices do not matter.</param>
    /// <returns>Bounds; they are equal where nothing had to be broken off.</returns>
    public Bounds Odds(bool[] targets)
    {
        var hope = graph.CanReach(targets);
        if (!hope[0]) return new Bounds(0, 0);
        // Where everything that can be reached short of the targets still has hope it happens in the end.
        if (IsCertain(targets, hope)) return new Bounds(1, 1);
        var stops = new bool[graph.Count];
        for (var state = 0; state < stops.Length; state++) stops[state] = targets[state] || !hope[state];
        var visits = Run(stops);
        var sum = 0.0;
        for (var state = 0; state < stops.Length; state++)
            if (targets[state]) sum += visits.Of[state];
        return new Bounds(Math.Min(sum, 1), Math.Min(1, sum + visits.Rest));
    }

    /// <summary>The chance that random play ever takes one of some transitions.</summary>
    /// <param name="labels">By the number of its label, whether a transition is one of them.</param>
    public Bounds OddsOf(bool[] labels)
    {
        var stops = new bool[graph.Count];
        for (var choice = 0; choice < graph.ChoiceCount; choice++)
            for (var edge = graph.FirstEdge(choice); edge < graph.FirstEdge(choice + 1); edge++) stops[graph.StateOf(choice)] |= labels[graph.Label(edge)];
        var hope = graph.CanReach(stops);
        if (!hope[0]) return new Bounds(0, 0);
        for (var state = 0; state < stops.Length; state++) stops[state] = !hope[state];
        (_stopLabels, _stopped) = (labels, 0);
        var visits = Run(stops);
        _stopLabels = null;
        var lost = 0.0;
        for (var state = 0; state < stops.Length; state++)
            if (stops[state]) lost += visits.Of[state];
        return lost == 0 && visits.Rest == 0 ? new Bounds(1, 1) : new Bounds(Math.Min(1, _stopped), Math.Min(1, _stopped + visits.Rest));
    }

    /// <summary>
    /// How often each state is come to. States that <paramref name="stops"/> marks are not gone on from; nor are
    /// components that are never left, whose states would be visited for ever.
    /// </summary>
    private Visits Run(bool[] stops)
    {
        var visits = new double[graph.Count];
        // Until its component is solved, what arrives at a state from components before.
        visits[0] = 1;
        var rest = 0.0;
        for (var component = components.Count - 1; component >= 0; component--)
        {
            var states = components[component];
            var isReached = false;
            foreach (var state in states) isReached |= visits[state] > 0;
            if (!isReached) continue;
            if (states.Length == 1 && stops[states[0]]) continue;
            if (states.Length == 1) Single(states[0], visits, component);
            else if (IsClosed(states, component, stops))
            {
                foreach (var state in states) visits[state] = double.PositiveInfinity;
            }
            else rest += Solve(states, component, visits, stops);
        }
        return new Visits(visits, rest);
    }

    private bool IsCertain(bool[] targets, bool[] hope)
    {
        var seen = new bool[graph.Count];
        var work = new Stack<int>([0]);
        seen[0] = true;
        while (work.TryPop(out var state))
        {
            if (targets[state]) continue;
            if (!hope[state]) return false;
            for (var edge = graph.FirstEdgeOf(state); edge < graph.FirstEdgeOf(state + 1); edge++)
            {
                var target = graph.Target(edge);
                if (seen[target]) continue;
                seen[target] = true;
                work.Push(target);
            }
        }
        return true;
    }

    private bool IsStop(int edge) => _stopLabels is not null && _stopLabels[graph.Label(edge)];

    private void Single(int state, double[] visits, int component)
    {
        var (self, out_) = (0.0, 0.0);
        for (var choice = graph.FirstChoice(state); choice < graph.FirstChoice(state + 1); choice++)
            for (var edge = graph.FirstEdge(choice); edge < graph.FirstEdge(choice + 1); edge++)
            {
                var chance = play.Chance(choice) * graph.Weight(edge);
                if (graph.Target(edge) == state && !IsStop(edge)) self += chance;
                else out_ += chance;
            }
        if (out_ == 0)
        {
            if (self > 0) visits[state] = double.PositiveInfinity;
            return;
        }
        // Without a subtraction, so that nothing is lost where it hardly ever goes on.
        if (self > 0) visits[state] *= (self + out_) / out_;
        Send(state, visits[state], visits, component);
    }

    /// <summary>Whether nothing leads out of a component, or to a stop in it.</summary>
    private bool IsClosed(ReadOnlySpan<int> states, int component, bool[] stops)
    {
        foreach (var state in states)
        {
            if (stops[state]) return false;
            for (var edge = graph.FirstEdgeOf(state); edge < graph.FirstEdgeOf(state + 1); edge++)
                if (components.Of(graph.Target(edge)) != component || IsStop(edge)) return false;
        }
        return true;
    }

    private double Solve(ReadOnlySpan<int> all, int component, double[] visits, bool[] stops)
    {
        var states = new List<int>(all.Length);
        foreach (var state in all)
            if (!stops[state]) states.Add(state);
        if (states.Count == 0) return 0;
        if (states.Count > Dense) return Sweep(states, component, visits, stops);
        Eliminate(states, visits, component, stops);
        return 0;
    }

    /// <summary>Gaussian elimination without subtractions (Grassmann, Taksar, Heyman 1985).</summary>
    private void Eliminate(List<int> states, double[] visits, int component, bool[] stops)
    {
        var size = states.Count;
        var place = new Dictionary<int, int>(size);
        for (var i = 0; i < size; i++) place.Add(states[i], i);
        var step = new double[size, size];
        var leave = new double[size];
        var inflow = new double[size];
        for (var i = 0; i < size; i++)
        {
            inflow[i] = visits[states[i]];
            for (var choice = graph.FirstChoice(states[i]); choice < graph.FirstChoice(states[i] + 1); choice++)
                for (var edge = graph.FirstEdge(choice); edge < graph.FirstEdge(choice + 1); edge++)
                {
                    var chance = play.Chance(choice) * graph.Weight(edge);
                    if (!IsStop(edge) && place.TryGetValue(graph.Target(edge), out var to)) step[i, to] += chance;
                    else leave[i] += chance;
                }
        }
        var onward = new double[size];
        for (var last = size - 1; last >= 0; last--)
        {
            var away = leave[last];
            for (var j = 0; j < last; j++) away += step[last, j];
            onward[last] = away;
            if (away == 0) continue;
            for (var i = 0; i < last; i++)
            {
                if (step[i, last] == 0) continue;
                var share = step[i, last] / away;
                for (var j = 0; j < last; j++) step[i, j] += share * step[last, j];
                leave[i] += share * leave[last];
            }
            var arriving = inflow[last] / away;
            if (arriving == 0) continue;
            for (var j = 0; j < last; j++) inflow[j] += arriving * step[last, j];
        }
        for (var i = 0; i < size; i++)
        {
            var arriving = inflow[i];
            for (var j = 0; j < i; j++) arriving += visits[states[j]] * step[j, i];
            visits[states[i]] = onward[i] == 0 ? arriving : arriving / onward[i];
        }
        for (var i = 0; i < size; i++) Send(states[i], visits[states[i]], visits, component, stops);
    }

    /// <summary>Moves the probability on, round after round, until hardly any is left.</summary>
    private double Sweep(List<int> states, int component, double[] visits, bool[] stops)
    {
        var moving = new Dictionary<int, int>();
        var edges = 0L;
        foreach (var state in states) edges += graph.FirstEdgeOf(state + 1) - graph.FirstEdgeOf(state);
        var waiting = new double[states.Count];
        for (var i = 0; i < states.Count; i++)
        {
            moving.Add(states[i], i);
            waiting[i] = visits[states[i]];
            visits[states[i]] = 0;
        }
        // Where each transition leads within, so that rounds look nothing up.
        var inside = new int[edges];
        var at = 0;
        foreach (var state in states)
            for (var edge = graph.FirstEdgeOf(state); edge < graph.FirstEdgeOf(state + 1); edge++) inside[at++] = IsStop(edge) ? -1 : moving.GetValueOrDefault(graph.Target(edge), -1);
        double left;
        do
        {
            at = 0;
            for (var i = 0; i < states.Count; i++)
            {
                var state = states[i];
                var amount = waiting[i];
                if (amount == 0)
                {
                    at += graph.FirstEdgeOf(state + 1) - graph.FirstEdgeOf(state);
                    continue;
                }
                waiting[i] = 0;
                visits[state] += amount;
                for (var choice = graph.FirstChoice(state); choice < graph.FirstChoice(state + 1); choice++)
                {
                    var chance = amount * play.Chance(choice);
                    for (var edge = graph.FirstEdge(choice); edge < graph.FirstEdge(choice + 1); edge++, at++)
                        if (inside[at] >= 0) waiting[inside[at]] += chance * graph.Weight(edge);
                }
            }
            left = 0;
            foreach (var amount in waiting) left += amount;
            Work -= edges;
        }
        while (left > Rest && Work > 0);
        foreach (var state in states) Send(state, visits[state], visits, component, stops);
        return left;
    }

    /// <summary>Passes a state's visits on to what is not solved with it: other components, and stops of its own.</summary>
    private void Send(int state, double amount, double[] visits, int component, bool[]? stops = null)
    {
        for (var choice = graph.FirstChoice(state); choice < graph.FirstChoice(state + 1); choice++)
        {
            var chance = amount * play.Chance(choice);
            for (var edge = graph.FirstEdge(choice); edge < graph.FirstEdge(choice + 1); edge++)
            {
                var target = graph.Target(edge);
                if (IsStop(edge)) _stopped += chance * graph.Weight(edge);
                else if (components.Of(target) != component || stops?[target] == true) visits[target] += chance * graph.Weight(edge);
            }
        }
    }
}

/// <summary>Where random play comes to.</summary>
/// <param name="Of">For each state the expected number of visits, infinite in components that are never left; for one that is not gone on from, the chance to come there.</param>
/// <param name="Rest">The probability that was still on its way when the work was broken off: 0 where all was solved by elimination.</param>
internal sealed record Visits(double[] Of, double Rest);

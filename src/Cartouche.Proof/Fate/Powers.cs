using Cartouche.Proof.Graphs;

namespace Cartouche.Proof.Fate;

/// <summary>
/// What a coalition can force and prevent, by attractors (de Alfaro, Henzinger, Kupferman 1998). Where it and others
/// have choices on offer at the same time, the others are taken to be quicker whenever that harms the coalition: they
/// may make any of theirs, or leave it to the coalition to make one of its own. So powers are never overstated.
/// Everybody is taken to see the whole state.
/// </summary>
internal sealed class Powers(TurnGraph graph, Owners owners)
{
    /// <summary>The states from which a coalition forces one of the targets, whatever the others and chance do.</summary>
    public bool[] Sure(ulong coalition, bool[] targets)
    {
        var (own, others) = Sides(coalition);
        var won = (bool[])targets.Clone();
        // Transitions of each choice that are not yet known to lead to a won state.
        var open = new int[graph.ChoiceCount];
        for (var choice = 0; choice < open.Length; choice++) open[choice] = graph.FirstEdge(choice + 1) - graph.FirstEdge(choice);
        var (left, needsOwn) = Count(own, others);
        var work = Start(won);
        while (work.TryPop(out var state))
            foreach (var choice in graph.ChoicesInto(state))
            {
                if (--open[choice] > 0) continue;
                var source = graph.StateOf(choice);
                if (others[owners.ClassOf(choice)]) left[source]--;
                if (own[owners.ClassOf(choice)]) needsOwn[source] = false;
                if (won[source] || left[source] > 0 || needsOwn[source]) continue;
                won[source] = true;
                work.Push(source);
            }
        return won;
    }

    /// <summary>The states from which a coalition comes to one of the targets with probability 1, whatever the others do, if chance is fair.</summary>
    /// <param name="coalition">The coalition.</param>
    /// <param name="targets">The states to come to.</param>
    /// <param name="areOthersFair">Whether the others play at random instead of against it.</param>
    public bool[] AlmostSure(ulong coalition, bool[] targets, bool areOthersFair = false)
    {
        var (own, others) = Sides(coalition);
        var safe = new bool[graph.Count];
        Array.Fill(safe, true);
        var isKept = new bool[graph.ChoiceCount];
        while (true)
        {
            for (var choice = 0; choice < isKept.Length; choice++) isKept[choice] = KeepsWithin(choice, safe);
            var next = Reach(own, others, targets, safe, isKept, areOthersFair);
            if (next.AsSpan().SequenceEqual(safe)) return safe;
            safe = next;
        }
    }

    /// <summary>The states from which a coalition keeps away from all targets for ever, whatever the others and chance do.</summary>
    public bool[] Avoid(ulong coalition, bool[] targets)
    {
        var (own, others) = Sides(coalition);
        var lost = (bool[])targets.Clone();
        var ownLeft = new int[graph.Count];
        for (var choice = 0; choice < graph.ChoiceCount; choice++)
            if (own[owners.ClassOf(choice)]) ownLeft[graph.StateOf(choice)]++;
        var isBad = new bool[graph.ChoiceCount];
        var work = Start(lost);
        while (work.TryPop(out var state))
            foreach (var choice in graph.ChoicesInto(state))
            {
                if (isBad[choice]) continue;
                isBad[choice] = true;
                var source = graph.StateOf(choice);
                var isLost = others[owners.ClassOf(choice)];
                if (own[owners.ClassOf(choice)] && --ownLeft[source] == 0) isLost = true;
                if (!isLost || lost[source]) continue;
                lost[source] = true;
                work.Push(source);
            }
        for (var i = 0; i < lost.Length; i++) lost[i] = !lost[i];
        return lost;
    }

    /// <summary>The states from which a path leads to one of the targets.</summary>
    public bool[] Possible(bool[] targets) => graph.CanReach(targets);

    /// <summary>Inner fixpoint of <see cref="AlmostSure"/>: states that come nearer to a target with positive probability, and stay within the safe ones.</summary>
    private bool[] Reach(bool[] own, bool[] others, bool[] targets, bool[] safe, bool[] isKept, bool areOthersFair)
    {
        var (left, needsOwn) = Count(own, others);
        var ownKept = new int[graph.Count];
        var isTied = new bool[graph.Count];
        for (var choice = 0; choice < isKept.Length; choice++)
        {
            var state = graph.StateOf(choice);
            if (own[owners.ClassOf(choice)] && isKept[choice]) ownKept[state]++;
            if (others[owners.ClassOf(choice)] && !isKept[choice]) isTied[state] = true;
        }
        var won = new bool[graph.Count];
        for (var state = 0; state < won.Length; state++)
        {
            won[state] = targets[state];
            // Others may leave what is safe, or the coalition has nothing that stays within it.
            isTied[state] |= (needsOwn[state] && ownKept[state] == 0) || !safe[state];
        }
        var touched = new bool[graph.ChoiceCount];
        var work = Start(won);
        while (work.TryPop(out var state))
            foreach (var choice in graph.ChoicesInto(state))
            {
                if (touched[choice] || !isKept[choice]) continue;
                touched[choice] = true;
                var source = graph.StateOf(choice);
                if (others[owners.ClassOf(choice)]) left[source]--;
                if (own[owners.ClassOf(choice)]) needsOwn[source] = false;
                if (won[source] || isTied[source] || (!areOthersFair && (left[source] > 0 || needsOwn[source]))) continue;
                won[source] = true;
                work.Push(source);
            }
        return won;
    }

    private bool KeepsWithin(int choice, bool[] states)
    {
        for (var edge = graph.FirstEdge(choice); edge < graph.FirstEdge(choice + 1); edge++)
            if (!states[graph.Target(edge)]) return false;
        return true;
    }

    /// <summary>For each kind of owners whether the coalition, and whether others, may choose.</summary>
    private (bool[] Own, bool[] Others) Sides(ulong coalition)
    {
        var (own, others) = (new bool[owners.ClassCount], new bool[owners.ClassCount]);
        for (var i = 0; i < own.Length; i++) (own[i], others[i]) = (owners.CanMake(coalition, i), owners.OthersCanMake(coalition, i));
        return (own, others);
    }

    /// <summary>For each state how many choices others may make, and whether the coalition has any.</summary>
    private (int[] Others, bool[] HasOwn) Count(bool[] own, bool[] others)
    {
        var (left, hasOwn) = (new int[graph.Count], new bool[graph.Count]);
        for (var choice = 0; choice < graph.ChoiceCount; choice++)
        {
            var state = graph.StateOf(choice);
            if (others[owners.ClassOf(choice)]) left[state]++;
            hasOwn[state] |= own[owners.ClassOf(choice)];
        }
        return (left, hasOwn);
    }

    private static Stack<int> Start(bool[] states)
    {
        var work = new Stack<int>();
        for (var state = 0; state < states.Length; state++)
            if (states[state]) work.Push(state);
        return work;
    }
}

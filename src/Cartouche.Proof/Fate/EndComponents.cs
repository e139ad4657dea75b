using Cartouche.Proof.Graphs;

namespace Cartouche.Proof.Fate;

/// <summary>
/// The maximal end components among some states: sets in which a coalition can stay for ever, and come from everywhere
/// to everywhere, whatever chance and the others do (de Alfaro 1997).
/// </summary>
internal sealed class EndComponents
{
    private readonly TurnGraph _graph;
    private readonly Owners _owners;
    private readonly bool[] _own;
    private readonly bool[] _others;
    private readonly List<int[]> _all = [];

    /// <summary>For each state its place among the candidates at hand, from 1; otherwise 0.</summary>
    private readonly int[] _place;

    /// <param name="graph">The graph.</param>
    /// <param name="owners">Who may make which choice.</param>
    /// <param name="coalition">Who stays.</param>
    public EndComponents(TurnGraph graph, Owners owners, ulong coalition)
    {
        _graph = graph;
        _owners = owners;
        _own = [.. Enumerable.Range(0, owners.ClassCount).Select(i => owners.CanMake(coalition, i))];
        _others = [.. Enumerable.Range(0, owners.ClassCount).Select(i => owners.OthersCanMake(coalition, i))];
        _place = new int[graph.Count];
    }

    /// <summary>The maximal end components within a set of states.</summary>
    public IReadOnlyList<int[]> Within(IReadOnlyList<int> states)
    {
        _all.Clear();
        var work = new Stack<int[]>();
        work.Push([.. states]);
        while (work.TryPop(out var candidate)) Split(candidate, work);
        return [.. _all];
    }

    private void Split(int[] candidate, Stack<int[]> work)
    {
        for (var i = 0; i < candidate.Length; i++) _place[candidate[i]] = i + 1;
        TakeOut(candidate);
        var kept = Array.FindAll(candidate, state => _place[state] > 0);
        for (var i = 0; i < kept.Length; i++) _place[kept[i]] = i + 1;
        var first = new int[kept.Length + 1];
        var targets = new List<int>();
        for (var i = 0; i < kept.Length; i++)
        {
            for (var choice = _graph.FirstChoice(kept[i]); choice < _graph.FirstChoice(kept[i] + 1); choice++)
            {
                if (!IsWithin(choice)) continue;
                for (var edge = _graph.FirstEdge(choice); edge < _graph.FirstEdge(choice + 1); edge++) targets.Add(_place[_graph.Target(edge)] - 1);
            }
            first[i + 1] = targets.Count;
        }
        foreach (var state in kept) _place[state] = 0;
        var parts = new Components(first, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(targets));
        for (var part = 0; part < parts.Count; part++)
        {
            var members = parts[part].ToArray();
            if (members.Length == 1 && !targets.GetRange(first[members[0]], first[members[0] + 1] - first[members[0]]).Contains(members[0])) continue;
            var isAll = members.Length == candidate.Length;
            for (var i = 0; i < members.Length; i++) members[i] = kept[members[i]];
            if (isAll) _all.Add(members);
            else work.Push(members);
        }
    }

    /// <summary>Takes out states that chance or others may leave from, or where the coalition has no choice that stays, and those that depended on them.</summary>
    private void TakeOut(int[] candidate)
    {
        var work = new Stack<int>();
        foreach (var state in candidate)
            if (!Stays(state)) Remove(state);
        while (work.TryPop(out var removed))
            foreach (var choice in _graph.ChoicesInto(removed))
            {
                var source = _graph.StateOf(choice);
                if (_place[source] > 0 && !Stays(source)) Remove(source);
            }

        void Remove(int state)
        {
            _place[state] = 0;
            work.Push(state);
        }
    }

    private bool Stays(int state)
    {
        var (hasOwn, hasOwnKept) = (false, false);
        for (var choice = _graph.FirstChoice(state); choice < _graph.FirstChoice(state + 1); choice++)
        {
            var owner = _owners.ClassOf(choice);
            var isKept = IsWithin(choice);
            if (_others[owner] && !isKept) return false;
            hasOwn |= _own[owner];
            hasOwnKept |= _own[owner] && isKept;
        }
        return hasOwnKept || !hasOwn;
    }

    private bool IsWithin(int choice)
    {
        for (var edge = _graph.FirstEdge(choice); edge < _graph.FirstEdge(choice + 1); edge++)
            if (_place[_graph.Target(edge)] == 0) return false;
        return true;
    }
}

using Cartouche.Proof.Exploring;

namespace Cartouche.Proof.Graphs;

/// <summary>
/// The states with their choices, and the transitions that chance makes of each, in flat arrays: a turn-based
/// stochastic game but for who owns the choices. The story's beginning is a state (0) with one choice. States that
/// have ended, or were not expanded, have none.
/// </summary>
internal sealed class TurnGraph
{
    private readonly int[] _firstChoice;
    private readonly int[] _firstEdge;
    private readonly int[] _stateOf;
    private readonly int[] _targets;
    private readonly int[] _labels;
    private readonly double[] _weights;
    private readonly int[] _paths;
    private readonly int[] _firstIn;
    private readonly int[] _in;

    public TurnGraph(StateGraph states)
    {
        States = states;
        Count = states.Count;
        (_targets, _labels) = (states.Targets, states.Labels);
        _firstChoice = new int[Count + 1];
        (_weights, _paths, var positions) = ReadLabels(Space);
        var choices = 0;
        for (var state = 0; state < Count; state++)
            for (var edge = states.FirstEdge(state); edge < states.FirstEdge(state + 1); edge++)
                if (IsNextChoice(edge, state)) choices++;
        _firstEdge = new int[choices + 1];
        _stateOf = new int[choices];
        ChoiceCount = choices;
        choices = 0;
        for (var state = 0; state < Count; state++)
        {
            _firstChoice[state] = choices;
            for (var edge = states.FirstEdge(state); edge < states.FirstEdge(state + 1); edge++)
            {
                if (!IsNextChoice(edge, state)) continue;
                _stateOf[choices] = state;
                _firstEdge[choices++] = edge;
            }
        }
        _firstChoice[Count] = choices;
        _firstEdge[choices] = _targets.Length;
        (_firstIn, _in) = Reverse();

        bool IsNextChoice(int edge, int state) => edge == states.FirstEdge(state) || positions[_labels[edge]] != positions[_labels[edge - 1]];
    }

    /// <summary>The states without what their choices are.</summary>
    public StateGraph States { get; }

    public Space Space => States.Space;

    public int Count { get; }

    /// <summary>Choices of all states together.</summary>
    public int ChoiceCount { get; }

    /// <summary>The state a choice is on offer in.</summary>
    public int StateOf(int choice) => _stateOf[choice];

    /// <summary>A state's choices are those from here to just before the next state's, in the order in which they are offered.</summary>
    public int FirstChoice(int state) => _firstChoice[state];

    /// <summary>A choice's transitions are those from here to just before the next choice's.</summary>
    public int FirstEdge(int choice) => _firstEdge[choice];

    /// <summary>The first transition of a state's first choice.</summary>
    public int FirstEdgeOf(int state) => _firstEdge[_firstChoice[state]];

    /// <summary>Where each transition leads.</summary>
    public ReadOnlySpan<int> Targets => _targets;

    /// <summary>Where a transition leads.</summary>
    public int Target(int edge) => _targets[edge];

    /// <summary>How likely a transition is once its choice is made.</summary>
    public double Weight(int edge) => _weights[_labels[edge]];

    /// <summary>The path of a transition, as <see cref="Space.Paths"/> numbers them.</summary>
    public int Path(int edge) => _paths[_labels[edge]];

    /// <summary>The label of a transition, as <see cref="Space.Labels"/> numbers them.</summary>
    public int Label(int edge) => _labels[edge];

    /// <summary>One more than the greatest number of a label.</summary>
    public int LabelBound => _weights.Length;

    /// <summary>The choices with a transition to a state, once for each such transition.</summary>
    public ReadOnlySpan<int> ChoicesInto(int state) => _in.AsSpan(_firstIn[state], _firstIn[state + 1] - _firstIn[state]);

    /// <summary>The states from which a path leads to one of some states, themselves included; one that comes to a state of <paramref name="shortOf"/> first does not count.</summary>
    public bool[] CanReach(bool[] goals, bool[]? shortOf = null)
    {
        var can = (bool[])goals.Clone();
        var work = new Stack<int>();
        for (var state = 0; state < can.Length; state++)
            if (can[state]) work.Push(state);
        while (work.TryPop(out var state))
            foreach (var choice in ChoicesInto(state))
            {
                var source = StateOf(choice);
                if (can[source] || shortOf?[source] == true) continue;
                can[source] = true;
                work.Push(source);
            }
        return can;
    }

    /// <summary>The label numbers' weights, paths and positions of choices.</summary>
    private static (double[] Weights, int[] Paths, int[] Positions) ReadLabels(Space space)
    {
        var bound = 0;
        foreach (var id in space.Labels.Ids()) bound = Math.Max(bound, id + 1);
        var (weights, paths, positions) = (new double[bound], new int[bound], new int[bound]);
        foreach (var id in space.Labels.Ids())
        {
            var label = new Label(space.Labels[id]);
            (weights[id], paths[id], positions[id]) = (label.Weight, label.Path, label.Choice);
        }
        return (weights, paths, positions);
    }

    private (int[] First, int[] In) Reverse()
    {
        var first = new int[Count + 1];
        foreach (var target in _targets) first[target + 1]++;
        for (var i = 0; i < Count; i++) first[i + 1] += first[i];
        var into = new int[_targets.Length];
        var next = first.AsSpan(0, Count).ToArray();
        for (var choice = 0; choice < ChoiceCount; choice++)
            for (var edge = _firstEdge[choice]; edge < _firstEdge[choice + 1]; edge++) into[next[_targets[edge]]++] = choice;
        return (first, into);
    }
}

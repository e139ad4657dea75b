using Cartouche.Proof.Graphs;

namespace Cartouche.Proof.Fate;

/// <summary>
/// How a coalition comes to an ending as likely as it can, while the others play at random: the strategy behind the
/// greatest chance that <see cref="StoryFate"/> tells.
/// </summary>
/// <remarks>
/// To choose what is best by the chances alone may go round in a circle for ever, from which all that is hoped for can
/// still be had. Of the best choices the one is made that comes nearest to the ending, by best choices: then the ending
/// is not put off for ever, and the chance is what was promised (Baier, Katoen 2008, 10.6).
/// </remarks>
public sealed class EndingPursuit
{
    /// <summary>Chances nearer to each other than this are the same.</summary>
    private const double Same = 1e-9;

    private readonly TurnGraph _graph;
    private readonly Owners _owners;
    private readonly ulong _coalition;
    private readonly double[] _chances;

    /// <summary>For each state how many steps the ending is away by best choices; <see cref="int.MaxValue"/> where it cannot be come to.</summary>
    private readonly int[] _steps;

    internal EndingPursuit(Odds odds, ulong coalition, bool[] targets)
    {
        (_graph, _owners, _coalition) = (odds.Graph, odds.Owners, coalition);
        _chances = odds.Extremes.MostFrom(coalition, targets);
        _steps = Steps(targets);
    }

    /// <summary>The chance of the ending from the beginning of what was explored.</summary>
    public double Chance => _chances[0];

    /// <summary>The chance of the ending from a state.</summary>
    public double ChanceIn(int state) => _chances[state];

    /// <summary>The chance of the ending after a choice.</summary>
    /// <param name="state">The state.</param>
    /// <param name="number">The choice's number among those on offer, from 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The state has no such choice.</exception>
    public double ChanceAfter(int state, int number) => Value(Choice(state, number));

    /// <summary>The best of some choices; the coalition must be able to make them for the promise to hold.</summary>
    /// <param name="state">The state.</param>
    /// <param name="numbers">Their numbers among those on offer, from 1; at least one.</param>
    /// <exception cref="ArgumentOutOfRangeException">The state has no such choice.</exception>
    public int Best(int state, IReadOnlyList<int> numbers)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        var best = numbers.Max(number => Value(Choice(state, number)));
        return numbers.Where(number => Value(Choice(state, number)) >= best - Same).MinBy(number => Nearest(Choice(state, number)));
    }

    private int Choice(int state, int number)
    {
        var choice = _graph.FirstChoice(state) + number - 1;
        return number >= 1 && choice < _graph.FirstChoice(state + 1) ? choice : throw new ArgumentOutOfRangeException(nameof(number));
    }

    private double Value(int choice)
    {
        var value = 0.0;
        for (var edge = _graph.FirstEdge(choice); edge < _graph.FirstEdge(choice + 1); edge++) value += _graph.Weight(edge) * _chances[_graph.Target(edge)];
        return value;
    }

    private int Nearest(int choice)
    {
        var nearest = int.MaxValue;
        for (var edge = _graph.FirstEdge(choice); edge < _graph.FirstEdge(choice + 1); edge++) nearest = Math.Min(nearest, _steps[_graph.Target(edge)]);
        return nearest;
    }

    /// <summary>Breadth first from the ending backwards, through what others may choose and the best of what the coalition may.</summary>
    private int[] Steps(bool[] targets)
    {
        var steps = new int[_graph.Count];
        var best = new double[_graph.Count];
        for (var choice = 0; choice < _graph.ChoiceCount; choice++)
            if (_owners.CanMake(_coalition, _owners.ClassOf(choice))) best[_graph.StateOf(choice)] = Math.Max(best[_graph.StateOf(choice)], Value(choice));
        var work = new Queue<int>();
        for (var state = 0; state < steps.Length; state++)
        {
            steps[state] = targets[state] ? 0 : int.MaxValue;
            if (targets[state]) work.Enqueue(state);
        }
        while (work.TryDequeue(out var state))
            foreach (var choice in _graph.ChoicesInto(state))
            {
                var source = _graph.StateOf(choice);
                if (steps[source] != int.MaxValue) continue;
                var owner = _owners.ClassOf(choice);
                if (!_owners.OthersCanMake(_coalition, owner) && Value(choice) < best[source] - Same) continue;
                steps[source] = steps[state] + 1;
                work.Enqueue(source);
            }
        return steps;
    }
}

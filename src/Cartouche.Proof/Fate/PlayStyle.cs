using Cartouche.Proof.Graphs;

namespace Cartouche.Proof.Fate;

/// <summary>How likely each choice on offer is to be made in random play.</summary>
internal sealed class PlayStyle
{
    private readonly TurnGraph _graph;
    private readonly double[]? _chances;

    /// <summary>Uniform play, or weighted.</summary>
    public PlayStyle(TurnGraph graph, ChoiceWeights? weights = null)
    {
        _graph = graph;
        if (weights is null || weights.IsUniform) return;
        _chances = new double[graph.ChoiceCount];
        var points = new ChoicePoints(graph.Space);
        var byPath = new Dictionary<int, double>();
        for (var state = 0; state < graph.Count; state++)
        {
            var (first, end) = (graph.FirstChoice(state), graph.FirstChoice(state + 1));
            var sum = 0.0;
            for (var choice = first; choice < end; choice++)
            {
                var path = graph.Path(graph.FirstEdge(choice));
                if (!byPath.TryGetValue(path, out var byTag)) byPath.Add(path, byTag = points.Of(path) is { } point ? weights.ByTags(ChoicePoints.Tags(point)) : 1);
                sum += _chances[choice] = byTag * weights.ByPosition(choice - first, end - first);
            }
            for (var choice = first; choice < end; choice++) _chances[choice] /= sum;
        }
    }

    /// <summary>How likely a choice is among those on offer with it.</summary>
    public double Chance(int choice)
    {
        if (_chances is not null) return _chances[choice];
        var state = _graph.StateOf(choice);
        return 1.0 / (_graph.FirstChoice(state + 1) - _graph.FirstChoice(state));
    }
}

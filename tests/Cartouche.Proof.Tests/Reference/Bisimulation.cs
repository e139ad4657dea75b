using System.Globalization;
using System.Text;
using Cartouche.Proof.Graphs;

namespace Cartouche.Proof.Tests.Reference;

/// <summary>
/// Whether the states of the explorer behave like those of the plain one: the same ends, and choices that lead as likely
/// to states that again behave alike. All states are split by what they do, until nothing splits them further.
/// </summary>
internal sealed class Bisimulation
{
    private readonly List<string> _ends = [];
    private readonly List<List<(string Name, List<(int Target, double Weight)> Ways)>> _choices = [];

    /// <summary>Whether both stories' beginnings behave alike.</summary>
    /// <param name="plain">The one graph.</param>
    /// <param name="graph">The other.</param>
    /// <param name="byPlace">Whether choices are told apart by where they lead on in the code, and come in the same order.</param>
    public static bool Holds(PlainExplorer plain, TurnGraph graph, bool byPlace)
    {
        var both = new Bisimulation();
        both.Add(plain, byPlace);
        var second = both._ends.Count;
        both.Add(graph, byPlace);
        var classes = both.Split(byPlace);
        return classes[0] == classes[second];
    }

    private void Add(PlainExplorer plain, bool byPlace)
    {
        var end = plain.States;
        for (var state = 0; state < plain.States; state++)
        {
            _ends.Add("");
            _choices.Add(plain.Choices[state].ConvertAll(choice => (byPlace ? Name(choice.Landing) : "", choice.Ways.ConvertAll(way => (way.Target < 0 ? end + ~way.Target : way.Target, way.Weight)))));
        }
        foreach (var ending in plain.Endings)
        {
            _ends.Add(Name(ending));
            _choices.Add([]);
        }
    }

    private void Add(TurnGraph graph, bool byPlace)
    {
        var first = _ends.Count;
        for (var state = 0; state < graph.Count; state++)
        {
            _ends.Add(graph.States.Endings[state] is >= 0 and var ending ? Name(ending) : "");
            var choices = new List<(string, List<(int, double)>)>();
            for (var choice = graph.FirstChoice(state); choice < graph.FirstChoice(state + 1); choice++)
            {
                var edges = Enumerable.Range(graph.FirstEdge(choice), graph.FirstEdge(choice + 1) - graph.FirstEdge(choice));
                choices.Add((byPlace ? Name(graph.Space.Paths[graph.Path(graph.FirstEdge(choice))][1]) : "", [.. edges.Select(edge => (first + graph.Target(edge), graph.Weight(edge)))]));
            }
            _choices.Add(choices);
        }
    }

    private int[] Split(bool inOrder)
    {
        var classes = new int[_ends.Count];
        for (var count = 1; ;)
        {
            var known = new Dictionary<string, int>(StringComparer.Ordinal);
            var next = new int[classes.Length];
            for (var state = 0; state < next.Length; state++)
            {
                var choices = _choices[state].Select(choice => Describe(choice.Name, choice.Ways, classes));
                if (!inOrder) choices = choices.Order(StringComparer.Ordinal);
                var behaviour = $"{classes[state]} {_ends[state]} {string.Join('|', choices)}";
                if (!known.TryGetValue(behaviour, out next[state])) known.Add(behaviour, next[state] = known.Count);
            }
            if (known.Count == count) return next;
            (classes, count) = (next, known.Count);
        }
    }

    private static string Describe(string name, List<(int Target, double Weight)> ways, int[] classes)
    {
        var text = new StringBuilder(name);
        foreach (var group in ways.GroupBy(way => classes[way.Target]).OrderBy(group => group.Key))
            text.Append(CultureInfo.InvariantCulture, $" {group.Key}:{group.Sum(way => way.Weight):F9}");
        return text.ToString();
    }

    private static string Name(int number) => number.ToString(CultureInfo.InvariantCulture);
}

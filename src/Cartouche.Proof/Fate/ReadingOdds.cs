using Cartouche.Proof.Endings;
using Cartouche.Proof.Exploring;
using Cartouche.Proof.Graphs;
using Cartouche.Runtime.Exploration;
using Cartouche.Runtime.Tree;

namespace Cartouche.Proof.Fate;

/// <summary>How often random play reads a knot.</summary>
/// <param name="Knot">The knot or function.</param>
/// <param name="Chance">The chance that it is ever entered; <see langword="null"/> where there were too many knots and transitions to say.</param>
/// <param name="Entries">How often it is entered in the mean; infinite where play may stay with it for ever.</param>
public sealed record KnotOdds(string Knot, double? Chance, double Entries);

/// <summary>
/// How likely random play comes to each knot, and how often. A knot is entered when the flow comes into it from
/// elsewhere or begins again at its top; to return to it from a tunnel is not to enter it.
/// </summary>
public sealed class ReadingOdds
{
    /// <summary>Transitions times knots up to which chances are reckoned.</summary>
    private const long MostWork = 2_000_000_000;

    private ReadingOdds(IReadOnlyList<KnotOdds> knots, double error)
    {
        Knots = knots;
        Error = error;
    }

    /// <summary>The knots, in the story's order.</summary>
    public IReadOnlyList<KnotOdds> Knots { get; }

    /// <summary>How much higher a chance may be than it is given, rounding aside; more than hardly anything only where the exploration came to no end.</summary>
    public double Error { get; }

    /// <summary>Reckons them.</summary>
    /// <param name="exploration">The story as far as it was explored.</param>
    /// <param name="weights">How random play weighs choices.</param>
    public static ReadingOdds Of(Exploration exploration, ChoiceWeights? weights = null)
    {
        ArgumentNullException.ThrowIfNull(exploration);
        var graph = new TurnGraph(exploration.Space);
        var components = new Components(graph);
        var flow = new ChanceFlow(graph, components, new PlayStyle(graph, weights));
        var play = new PlayStyle(graph, weights);
        var entries = new KnotEntries(exploration.Space);
        var visits = flow.Run();
        var expected = new double[entries.Knots.Count];
        for (var choice = 0; choice < graph.ChoiceCount; choice++)
        {
            var state = graph.StateOf(choice);
            if (visits.Of[state] == 0) continue;
            for (var edge = graph.FirstEdge(choice); edge < graph.FirstEdge(choice + 1); edge++)
                foreach (var knot in entries.Of(graph.Path(edge))) expected[knot] += visits.Of[state] * play.Chance(choice) * graph.Weight(edge);
        }
        var unknown = visits.Rest;
        var endings = new StateGraph(exploration.Space).Endings;
        for (var state = graph.Expanded; state < graph.Count; state++)
            if (endings[state] < 0) unknown += visits.Of[state];
        var isSmall = (long)entries.Knots.Count * graph.Targets.Length <= MostWork;
        return new ReadingOdds([.. entries.Knots.Select((knot, i) => new KnotOdds(knot.Name!, isSmall ? flow.OddsOf(Labels(graph, entries, i)).Least : null, expected[i]))], unknown);
    }

    private static bool[] Labels(TurnGraph graph, KnotEntries entries, int knot)
    {
        var labels = new bool[graph.LabelBound];
        foreach (var label in graph.Space.Labels.Ids()) labels[label] = entries.Of(new Label(graph.Space.Labels[label]).Path).Contains(knot);
        return labels;
    }
}

/// <summary>Which knots a path enters, as often as it does.</summary>
internal sealed class KnotEntries
{
    private readonly Dictionary<int, int[]> _byPath = [];
    private readonly Dictionary<Container, int> _numbers = new(ReferenceEqualityComparer.Instance);

    public KnotEntries(Space space)
    {
        Knots = [.. space.Program.Tree.Root.NamedOnly.Where(knot => knot.Name != "global decl")];
        for (var i = 0; i < Knots.Count; i++) _numbers.Add(Knots[i], i);
        var tops = Tops(space);
        var found = new List<int>();
        foreach (var path in space.Paths.Ids())
        {
            var trail = space.Paths[path];
            found.Clear();
            for (var i = 1; i < trail.Length; i += 2)
            {
                if (trail[i] < 0) continue;
                var (left, landed) = (trail[i - 1], trail[i]);
                var knot = KnotOf(space, landed);
                if (knot < 0) continue;
                if (landed == tops[knot]) found.Add(knot);
                else if (left >= 0 && KnotOf(space, left) != knot && space.Program.PlaceAt(left) is { Kind: not CodeKind.EndOfContent, Node: DivertNode }) found.Add(knot);
            }
            _byPath.Add(path, [.. found]);
        }
    }

    /// <summary>The knots and functions.</summary>
    public IReadOnlyList<Container> Knots { get; }

    /// <summary>The knots that a path enters, in order, as indices of <see cref="Knots"/>.</summary>
    public ReadOnlySpan<int> Of(int path) => _byPath[path];

    private int KnotOf(Space space, int address)
    {
        var flow = FlowPath.ContainerOf(space.Program.PlaceAt(address).Node);
        if (flow is null) return -1;
        return _numbers.GetValueOrDefault(FlowPath.IsKnot(flow) ? flow : flow.Parent!, -1);
    }

    /// <summary>Where each knot's content begins in the code: its lowest address, what is reached by name left out.</summary>
    private int[] Tops(Space space)
    {
        var tops = new int[Knots.Count];
        Array.Fill(tops, -1);
        for (var address = space.Program.CodeSize - 1; address >= 0; address--)
        {
            Node at = space.Program.PlaceAt(address).Node;
            while (at is { Index: >= 0, Parent: { } parent }) at = parent;
            if (at is Container knot && _numbers.TryGetValue(knot, out var number)) tops[number] = address;
        }
        return tops;
    }
}

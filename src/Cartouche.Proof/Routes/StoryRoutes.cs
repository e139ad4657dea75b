using System.Diagnostics;
using Cartouche.Playbills;
using Cartouche.Playbills.Directions;
using Cartouche.Proof.Endings;
using Cartouche.Proof.Exploring;
using Cartouche.Proof.Game;
using Cartouche.Proof.Graphs;
using Cartouche.Proof.Reductions;
using Cartouche.Runtime;
using Trace = Cartouche.Proof.Findings.Trace;
using TraceStep = Cartouche.Proof.Findings.TraceStep;

namespace Cartouche.Proof.Routes;

/// <summary>Few playthroughs that together show every line and every choice that can be reached.</summary>
public sealed class StoryRoutes
{
    private StoryRoutes(Exploration exploration, IReadOnlyList<Trace> routes, int lowerBound, int lines, int choices)
    {
        Exploration = exploration;
        Routes = routes;
        LowerBound = lowerBound;
        Lines = lines;
        Choices = choices;
    }

    /// <summary>What was explored. Where it came to no end, the routes show what was found until then.</summary>
    public Exploration Exploration { get; }

    /// <summary>The routes from the story's beginning, each to an ending where one can be reached.</summary>
    public IReadOnlyList<Trace> Routes { get; }

    /// <summary>With fewer routes it cannot be done: proved where the exploration came to its end, otherwise 0.</summary>
    public int LowerBound { get; }

    /// <summary>Whether it is proved that fewer will not do.</summary>
    public bool AreFewest => Exploration.IsExhaustive && IsComplete && Routes.Count == LowerBound;

    /// <summary>Whether they show all that was found; otherwise looking for more would have taken longer than exploring may.</summary>
    public bool IsComplete { get; private init; } = true;

    /// <summary>How many lines of text they show.</summary>
    public int Lines { get; }

    /// <summary>How many choices of the source they make.</summary>
    public int Choices { get; }

    /// <summary>What it rests on besides the story that this is all that can be reached, in words that follow an "if".</summary>
    public IReadOnlyList<string> Assumptions { get; private init; } = [];

    /// <summary>Looks for routes.</summary>
    /// <param name="program">The story.</param>
    /// <param name="options">How far it is explored.</param>
    /// <param name="shouldStop">Asked between two routes.</param>
    /// <param name="playbill">Its playbill: what the game may do.</param>
    /// <param name="directions">Its stage directions: what may break in.</param>
    /// <exception cref="OperationCanceledException"><paramref name="shouldStop"/> said yes.</exception>
    public static StoryRoutes Find(StoryProgram program, ExploreOptions? options = null, Func<bool>? shouldStop = null, Playbill? playbill = null, StageDirections? directions = null)
    {
        // A route goes on from the very state it came to, not from one that is like it.
        options ??= new ExploreOptions();
        options = options with { Reductions = options.Reductions & ~ReductionSet.Symmetry };
        var exploration = Explorer.Explore(new StagedProgram(program) { Game = new GameDomains(program, playbill) }, options);
        var states = new StateGraph(exploration.Space);
        var proper = new ProperEndings(states);
        var graph = new TurnGraph(states);
        var components = new Components(graph);
        var items = new RouteItems(graph);
        var clock = Stopwatch.StartNew();
        var search = new RouteSearch(graph, components, items, proper.Contains) { ShouldStop = shouldStop ?? (() => false), IsOver = () => clock.Elapsed > options.MaxTime };
        var routes = search.Find();
        var bound = exploration.IsExhaustive ? RouteBound.Of(graph, components, items) : 0;
        var shown = routes.SelectMany(route => route).Select(graph.Path).Distinct().SelectMany(path => items.Of(path).ToArray()).ToHashSet();
        var lines = shown.Count(item => items.AreLines[item]);
        return new StoryRoutes(exploration, routes.ConvertAll(edges => ToTrace(graph, edges)), bound, lines, shown.Count - lines) { IsComplete = search.IsComplete, Assumptions = World.Assumed(exploration.Space, directions) };
    }

    private static Trace ToTrace(TurnGraph graph, int[] edges) => new([.. edges.Select(edge =>
    {
        var label = new Label(graph.Space.Labels[graph.Label(edge)]);
        return new TraceStep(label.Choice + 1, label.Outcomes.ToArray());
    })]);
}

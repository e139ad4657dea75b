using System.Diagnostics;
using Cartouche.Playbills;
using Cartouche.Playbills.Directions;
using Cartouche.Proof.Endings;
using Cartouche.Proof.Exploring;
using Cartouche.Proof.Game;
using Cartouche.Proof.Graphs;
using Cartouche.Proof.Reductions;
using Cartouche.Runtime;

namespace Cartouche.Proof.Fate;

/// <summary>How a story ends: how likely, by whose will, and whether anybody can help it.</summary>
public sealed class StoryFate
{
    /// <summary>How many roles can be reckoned with.</summary>
    public const int MostRoles = Owners.MostRoles;

    /// <summary>Random runs that are made even when time is up.</summary>
    private const int FewestRuns = 20;

    private StoryFate(Exploration exploration, IReadOnlyList<string> roles, IReadOnlyList<EndingFate> endings, IReadOnlyList<CoalitionFate> coalitions, double error)
    {
        Exploration = exploration;
        Roles = roles;
        Endings = endings;
        Coalitions = coalitions;
        Error = error;
    }

    /// <summary>What was explored.</summary>
    public Exploration Exploration { get; }

    /// <summary>The roles of the playbill; <c>reader</c> alone where it has none.</summary>
    public IReadOnlyList<string> Roles { get; }

    /// <summary>The endings, those that cannot be reached included.</summary>
    public IReadOnlyList<EndingFate> Endings { get; }

    /// <summary>Who can force and who can prevent each ending; empty where the story is too large to say.</summary>
    public IReadOnlyList<CoalitionFate> Coalitions { get; }

    /// <summary>Whether the figures are those of every path, and not an estimate.</summary>
    public bool IsExact => Exploration.IsExhaustive;

    /// <summary>How far a figure may be off at most, rounding aside; of an estimate, half the width of the widest interval.</summary>
    public double Error { get; }

    /// <summary>How many random runs an estimate rests on.</summary>
    public int Runs { get; private init; }

    /// <summary>What it rests on besides the story, in words that follow an "if".</summary>
    public IReadOnlyList<string> Assumptions { get; private init; } = [];

    /// <summary>The chance that random play comes to no ending: to a fault, to nothing left to choose, or nowhere in endless time.</summary>
    public double Unended => Math.Max(0, 1 - Endings.Sum(ending => ending.Uniform));

    /// <summary>Reckons a story's fate.</summary>
    /// <param name="program">The story.</param>
    /// <param name="options">How.</param>
    /// <param name="directions">Its stage directions: who chooses, what endings are called.</param>
    /// <param name="playbill">Its playbill: the roles and endings, and what the game may do, all of it alike likely.</param>
    /// <exception cref="ArgumentException">The playbill has more roles than can be reckoned with.</exception>
    /// <exception cref="OperationCanceledException"><see cref="FateOptions.ShouldStop"/> said yes.</exception>
    public static StoryFate Run(StoryProgram program, FateOptions? options = null, StageDirections? directions = null, Playbill? playbill = null)
    {
        options ??= new FateOptions();
        // Weights may go by where a choice stands among those on offer, which tells like choices apart.
        var explore = options.Weights is null or { IsUniform: true } ? options.Explore : options.Explore with { Reductions = options.Explore.Reductions & ~ReductionSet.Symmetry };
        return Of(Explorer.Explore(new StagedProgram(program) { Game = new GameDomains(program, playbill) }, explore), options, directions, playbill);
    }

    /// <summary>Reckons the fate of a story that has been explored; the options' <see cref="FateOptions.Explore"/> does not matter.</summary>
    /// <exception cref="ArgumentException">The playbill has more roles than can be reckoned with.</exception>
    /// <exception cref="OperationCanceledException"><see cref="FateOptions.ShouldStop"/> said yes.</exception>
    public static StoryFate Of(Exploration exploration, FateOptions? options = null, StageDirections? directions = null, Playbill? playbill = null)
    {
        ArgumentNullException.ThrowIfNull(exploration);
        options ??= new FateOptions();
        var graph = new StateGraph(exploration.Space);
        var endings = new StoryEndings(graph, new ProperEndings(graph), directions, playbill);
        return exploration.IsExhaustive
            ? Exactly(exploration, graph, endings, options, directions, playbill)
            : Estimated(exploration, endings, options, directions, playbill);
    }

    private static StoryFate Exactly(Exploration exploration, StateGraph states, StoryEndings endings, FateOptions options, StageDirections? directions, Playbill? playbill)
    {
        var graph = new TurnGraph(states);
        var components = new Components(graph);
        var owners = new Owners(graph, directions, playbill);
        var play = new PlayStyle(graph, options.Weights);
        var flow = new ChanceFlow(graph, components, play);
        var extremes = new Extremes(graph, components, owners, play);
        var powers = new Powers(graph, owners);
        var (fates, coalitions, error) = (new List<EndingFate>(), new List<CoalitionFate>(), 0.0);
        for (var i = 0; i < endings.All.Count; i++)
        {
            var name = endings.All[i].Name;
            var targets = endings.StatesOf(i);
            var uniform = Note(flow.Odds(targets));
            var (least, most) = (Note(extremes.Least(owners.All, targets)), Note(extremes.Most(owners.All, targets)));
            var byRole = new List<RoleFate>();
            for (var role = 0; role < owners.Roles.Count; role++)
            {
                var alone = 1UL << role;
                // Who never chooses changes nothing.
                var (low, high) = (owners.Choosers & alone) == 0 ? (uniform, uniform) : (Note(extremes.Least(alone, targets)), Note(extremes.Most(alone, targets)));
                byRole.Add(new RoleFate(owners.Roles[role], low.Middle, high.Middle));
            }
            fates.Add(new EndingFate(name, uniform.Middle, least.Middle, most.Middle, byRole) { Interval = (uniform.Least, uniform.Most) });
            coalitions.Add(new CoalitionFate(
                name,
                Smallest(coalition => powers.Sure(coalition, targets)[0]),
                Smallest(coalition => powers.AlmostSure(coalition, targets)[0]),
                Smallest(coalition => powers.Avoid(coalition, targets)[0])));
        }
        return new StoryFate(exploration, owners.Roles, fates, coalitions, error) { Assumptions = AssumedOf(exploration, directions) };

        Bounds Note(Bounds bounds)
        {
            if (options.ShouldStop()) throw new OperationCanceledException();
            error = Math.Max(error, bounds.Error);
            return bounds;
        }

        List<IReadOnlyList<string>> Smallest(Func<ulong, bool> can) => Fate.Coalitions.Smallest(owners.Choosers, can).ConvertAll(owners.NamesOf);
    }

    private static List<string> AssumedOf(Exploration exploration, StageDirections? directions) =>
        [.. World.Assumed(exploration.Space, directions), .. ChoicePoints.HaveTimes(exploration.Space) ? [World.InTime] : Array.Empty<string>()];

    private static StoryFate Estimated(Exploration exploration, StoryEndings endings, FateOptions options, StageDirections? directions, Playbill? playbill)
    {
        var play = new RandomPlay(exploration.Space.Program, options, exploration.Space.Staged.Game);
        var counts = new Dictionary<int, int>();
        var clock = Stopwatch.StartNew();
        var runs = 0;
        // Few long runs say more than none.
        for (; runs < options.Runs && (runs < FewestRuns || clock.Elapsed < options.Explore.MaxTime); runs++)
        {
            if (options.ShouldStop()) throw new OperationCanceledException();
            var ending = play.Run() is var (kind, address) ? endings.OfStop(kind, address) : -1;
            counts[ending] = counts.GetValueOrDefault(ending) + 1;
        }
        var fates = endings.All.Select((ending, i) => new EndingFate(ending.Name, (double)counts.GetValueOrDefault(i) / runs, null, null, [])
        {
            Interval = Wilson.Interval(counts.GetValueOrDefault(i), runs),
        }).ToList();
        var roles = playbill is { Roles.Count: > 0 } ? playbill.Roles.Select(role => role.Name).ToList() : [Owners.Reader];
        return new StoryFate(exploration, roles, fates, [], fates.Count == 0 ? 0.5 : fates.Max(fate => (fate.Interval.High - fate.Interval.Low) / 2)) { Runs = runs, Assumptions = AssumedOf(exploration, directions) };
    }
}

using System.Diagnostics;
using Cartouche.Ink.Source;
using Cartouche.Playbills;
using Cartouche.Playbills.Claims;
using Cartouche.Playbills.Directions;
using Cartouche.Proof.Acceptances;
using Cartouche.Proof.Claims;
using Cartouche.Proof.Coverage;
using Cartouche.Proof.Endings;
using Cartouche.Proof.Exploring;
using Cartouche.Proof.Findings;
using Cartouche.Proof.Flow;
using Cartouche.Proof.Game;
using Cartouche.Proof.Graphs;
using Cartouche.Proof.Knowledge;
using Cartouche.Proof.Watching;
using Cartouche.Runtime;
using Cartouche.Runtime.Tree;

namespace Cartouche.Proof;

/// <summary>Explores a story and says what is wrong with it.</summary>
public sealed class StoryCheck
{
    private StoryCheck(Exploration exploration, StoryCoverage coverage)
    {
        Exploration = exploration;
        Coverage = coverage;
    }

    /// <summary>What was explored, and whether that is everything.</summary>
    public Exploration Exploration { get; }

    /// <summary>What of the story some path shows.</summary>
    public StoryCoverage Coverage { get; }

    /// <summary>The endings, by name: those of the playbill and of directions, reached or not, then the others that were found.</summary>
    public IReadOnlyList<StoryEnding> Endings { get; private init; } = [];

    /// <summary>All findings, the gravest first, then by place; those that the author accepts are not among them.</summary>
    public IReadOnlyList<Finding> Findings { get; private init; } = [];

    /// <summary>Findings that the author accepts, in the same order.</summary>
    public IReadOnlyList<AcceptedFinding> Accepted { get; private init; } = [];

    /// <summary>The claims and what became of them, in order.</summary>
    public IReadOnlyList<ClaimAnswer> Claims { get; private init; } = [];

    /// <summary>What all of this rests on besides the story, in words that follow an "if": what the game does, and that nothing breaks in.</summary>
    public IReadOnlyList<string> Assumptions { get; private init; } = [];

    /// <summary>States with what is remembered of the ways to them.</summary>
    internal int WatchedStates { get; private init; }

    /// <summary>How many different things are remembered.</summary>
    internal int Memories { get; private init; }

    /// <summary>Checks a story.</summary>
    /// <param name="program">The story.</param>
    /// <param name="options">How far and how it is explored.</param>
    /// <param name="directions">Its stage directions, for the names of endings.</param>
    /// <param name="playbill">Its playbill, for the endings there should be.</param>
    /// <exception cref="InvalidOperationException">The explorer itself failed.</exception>
    public static StoryCheck Run(StoryProgram program, ExploreOptions? options = null, StageDirections? directions = null, Playbill? playbill = null)
    {
        ArgumentNullException.ThrowIfNull(program);
        return Run(StagedProgram.Of(program, directions, playbill), options, directions, playbill, [], _ => null, []);
    }

    /// <summary>Checks a story with all that is said of it: its claims, its directions, what the game may do, and which findings are accepted.</summary>
    /// <param name="story">The story.</param>
    /// <param name="options">How far and how it is explored.</param>
    /// <exception cref="ArgumentException">The story has errors.</exception>
    /// <exception cref="InvalidOperationException">The explorer itself failed.</exception>
    public static StoryCheck Run(StagedStory story, ExploreOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(story);
        if (!story.Succeeded || story.Compiled.Tree is not { } tree) throw new ArgumentException("The story has errors.", nameof(story));
        var staged = StagedProgram.Of(StoryProgram.FromTree(tree), story);
        return Run(staged, options, story.Directions, story.Playbill, story.Claims, story.ClaimSource.FunctionOf, story.Story.Sources);
    }

    private static StoryCheck Run(StagedProgram staged, ExploreOptions? options, StageDirections? directions, Playbill? playbill, IReadOnlyList<Claim> claims, Func<Condition, string?> functionOf, IReadOnlyList<SourceText> sources)
    {
        var exploration = Explorer.Explore(staged, options);
        var graph = new StateGraph(exploration.Space);
        var watched = Watch(exploration, graph, options ?? new ExploreOptions());
        watched.Begin();
        var proper = new ProperEndings(graph);
        var endings = new StoryEndings(graph, proper, directions, playbill);
        var stops = new StopFindings(graph, proper);
        var coverage = new StoryCoverage(exploration.Space);
        var findings = new List<Finding>();
        var assumed = World.Assumed(exploration.Space, directions);
        findings.AddRange(stops.Stops());
        findings.AddRange(stops.SoftLocks().Select(found => found.If(assumed)));
        if (exploration.IsExhaustive)
        {
            var missed = new CoverageFindings(coverage, staged, directions);
            // What nothing leads to, whatever holds, is so without conditions.
            var never = assumed.Count == 0 ? [] : new CoverageFindings(coverage, staged, directions, ReachOf(staged, directions)).Unreachable().Select(found => found.Path).ToHashSet();
            findings.AddRange(missed.Unreachable().Select(found => never.Contains(found.Path) ? found : found.If(assumed)));
            findings.AddRange(missed.ConstantConditions().Select(found => found.If(assumed)));
            findings.AddRange(endings.Unreachable().Select(found => found.If(assumed)));
        }
        else
        {
            findings.AddRange(stops.Met(exploration.Search));
            findings.AddRange(new CoverageFindings(coverage, staged, directions, ReachOf(staged, directions)).Unreachable());
        }
        findings.AddRange(VariableFindings.Of(staged.Program, staged.Game.Starts.Select(v => v.Name)));
        findings.AddRange(BoundFindings.Of(exploration.Space));
        var answers = claims.Count == 0 ? [] : Answer(exploration, watched, endings, claims, functionOf, directions, playbill);
        findings.AddRange(KnowledgeFindings.Of(watched));
        findings.AddRange(answers.Where(IsFinding).Select(a => new Finding(FindingKind.Claim, a.Claim.Source.Span, "", $"The claim '{a.Claim}' is {a.VerdictName}. {a.Message}", a.Trace)));
        var (open, accepted) = sources.Count == 0 ? (findings, []) : Accepting.Sort(InOrder(findings), sources, exploration.IsExhaustive);
        return new StoryCheck(exploration, coverage) { WatchedStates = watched.Graph.Count, Memories = watched.Steps?.Count ?? 1, Endings = endings.All, Assumptions = assumed, Findings = InOrder(open), Accepted = accepted, Claims = answers };
    }

    /// <summary>What the story may still come to, where not all of it was explored.</summary>
    private static StaticReach ReachOf(StagedProgram staged, StageDirections? directions)
    {
        var broughtOn = (directions?.Flows ?? []).Where(flow => flow.Cue is not null || flow.IsInterrupt).Select(flow => ContainerPath.Resolve(staged.Program.Tree.Root, flow.Path)).OfType<Node>();
        return new StaticReach(new FlowGraph(staged.Program.Tree), broughtOn, [.. staged.Game.Starts.Concat(staged.Game.Bounds).Select(variable => variable.Name).Distinct()]);
    }

    /// <summary>The states with what is remembered of the ways to them, within what the exploration left of its limits.</summary>
    private static WatchedStates Watch(Exploration exploration, StateGraph graph, ExploreOptions options)
    {
        var clock = Stopwatch.StartNew();
        var time = options.MaxTime - exploration.Elapsed > options.MaxTime / 10 ? options.MaxTime - exploration.Elapsed : options.MaxTime / 10;
        return new WatchedStates(graph, exploration.Space.Staged.Monitor, options.MaxMemory - exploration.Bytes, () => clock.Elapsed > time);
    }

    /// <summary>Claims that do not ask for the way to a state are judged by the story's own states, which are fewer.</summary>
    private static List<ClaimAnswer> Answer(Exploration exploration, WatchedStates watched, StoryEndings endings, IReadOnlyList<Claim> claims, Func<Condition, string?> functionOf, StageDirections? directions, Playbill? playbill)
    {
        var ofWay = claims.Where(claim => claim.Conditions.Any(condition => condition.Atoms.Any(atom => atom is not EndedAtom))).ToList();
        var plain = claims.Where(claim => !ofWay.Contains(claim)).ToList();
        var monitor = exploration.Space.Staged.Monitor;
        var assumptions = new Assumptions(exploration.Space, directions, monitor?.HasUnknownDirections == true);
        var own = JudgeOf(new WatchedStates(watched.Story, null), plain);
        var answers = plain.AsParallel().Select(own.Answer).ToList();
        if (ofWay.Count > 0) answers.AddRange(ofWay.AsParallel().Select(JudgeOf(watched, ofWay).Answer));
        return [.. claims.Select(claim => answers.Find(answer => ReferenceEquals(answer.Claim, claim))!)];

        ClaimJudge JudgeOf(WatchedStates states, IReadOnlyList<Claim> asked) =>
            new(states.Graph, new ConditionTruth(states, endings, functionOf, asked), assumptions, exploration.IsExhaustive && states.IsComplete, monitor?.Unplaced ?? [])
            {
                Directions = directions,
                Playbill = playbill,
                HasCutSteps = exploration.CutSteps > 0,
            };
    }

    /// <summary>A claim that fails, or whose condition does.</summary>
    private static bool IsFinding(ClaimAnswer answer) => answer.Verdict == Verdict.Refuted || answer is { Verdict: Verdict.Unknown, Trace: not null };

    private static List<Finding> InOrder(IEnumerable<Finding> items) => [.. items
        .OrderByDescending(i => i.Severity).ThenBy(i => i.Span.File, StringComparer.Ordinal)
        .ThenBy(i => i.Span.StartLine).ThenBy(i => i.Span.StartColumn).ThenBy(i => i.Kind)];
}

using Cartouche.Playbills;
using Cartouche.Playbills.Directions;
using Cartouche.Proof.Coverage;
using Cartouche.Proof.Exploring;
using Cartouche.Proof.Fate;
using Cartouche.Proof.Game;
using Cartouche.Proof.Graphs;
using Cartouche.Proof.Reductions;
using Cartouche.Proof.Storage;
using Cartouche.Runtime;
using Cartouche.Runtime.Exploration;

namespace Cartouche.Proof;

/// <summary>
/// The states of a story, for questions about what lies ahead of where a story stands that somebody plays. What is
/// asked is asked of the story as it goes by itself, as ink plays it. Thread-safe.
/// </summary>
public sealed class StoryStates
{
    private readonly Lock _gate = new();
    private readonly Space _space;
    private readonly StateGraph _graph;
    private readonly Scribe _scribe;
    private readonly StoredRow _stored;
    private readonly int[] _row;
    private readonly Lazy<Odds> _odds;

    private StoryStates(Exploration exploration, StageDirections? directions, Playbill? playbill)
    {
        Exploration = exploration;
        _space = exploration.Space;
        _graph = new StateGraph(_space);
        _scribe = new Scribe(_space.Codec, _space.Stepper);
        _stored = _space.Codec.Store.NewRow();
        _row = new int[_space.Codec.Store.Length];
        _odds = new Lazy<Odds>(() => new Odds(_graph, directions, playbill));
    }

    /// <summary>What was explored.</summary>
    public Exploration Exploration { get; }

    /// <summary>Explores a story.</summary>
    /// <param name="program">The story.</param>
    /// <param name="options">How far.</param>
    /// <param name="directions">Its stage directions.</param>
    /// <param name="playbill">Its playbill.</param>
    /// <param name="save">A save to begin from (<see cref="Story.Save"/>); without one all is explored from the beginning.</param>
    /// <exception cref="InvalidOperationException">The save is none of this story.</exception>
    public static StoryStates Explore(StoryProgram program, ExploreOptions? options = null, StageDirections? directions = null, Playbill? playbill = null, string? save = null)
    {
        options ??= new ExploreOptions();
        // Of choices that are alike it matters here which is which.
        options = options with { Reductions = options.Reductions & ~ReductionSet.Symmetry };
        return new StoryStates(Explorer.Explore(new StagedProgram(program) { Game = new GameDomains(program, playbill), Save = save }, options), directions, playbill);
    }

    /// <summary>The endings of the playbill and of directions, and those that were found.</summary>
    public IReadOnlyList<string> Endings
    {
        get
        {
            lock (_gate) return [.. _odds.Value.Endings.All.Select(ending => ending.Name)];
        }
    }

    /// <summary>The state in which a story waits for a choice; <see langword="null"/> where it is not among those that were explored.</summary>
    /// <param name="save">The story as it stands (<see cref="Story.Save"/>).</param>
    /// <exception cref="StoryFormatException">It is no save of this story.</exception>
    public int? Find(string save)
    {
        lock (_gate)
        {
            if (_space.Stepper.StartFrom(save) != StopKind.Choices) return null;
            _scribe.Write(_row, -1);
            return _space.States.Find(_space.Codec.Store.Write(_row, _stored)) is >= 0 and var state ? state : null;
        }
    }

    /// <summary>The code that some path from a state runs; where not all was explored there may be more.</summary>
    public CodeAhead Ahead(int state)
    {
        var run = new CodeRun(_space.Program.CodeSize);
        var (seen, paths) = (new bool[_graph.Count], new HashSet<int>());
        var work = new Stack<int>([state]);
        seen[state] = true;
        while (work.TryPop(out var at))
            for (var edge = _graph.FirstEdge(at); edge < _graph.FirstEdge(at + 1); edge++)
            {
                var path = new Label(_space.Labels[_graph.Labels[edge]]).Path;
                if (paths.Add(path)) run.Add(_space.Paths[path]);
                var target = _graph.Targets[edge];
                if (seen[target]) continue;
                seen[target] = true;
                work.Push(target);
            }
        return new CodeAhead(run);
    }

    /// <summary>How some roles come to an ending as likely as they can, while the others play at random.</summary>
    /// <param name="roles">The roles, as the playbill writes them.</param>
    /// <param name="ending">The ending's name.</param>
    /// <returns><see langword="null"/> where not all could be explored.</returns>
    /// <exception cref="ArgumentException">There is no such role or ending.</exception>
    public EndingPursuit? Pursue(IReadOnlyCollection<string> roles, string ending)
    {
        if (!Exploration.IsExhaustive) return null;
        lock (_gate)
        {
            var odds = _odds.Value;
            var index = odds.Endings.IndexOf(ending);
            if (index < 0) throw new ArgumentException($"There is no ending '{ending}'.", nameof(ending));
            return new EndingPursuit(odds, odds.Owners.CoalitionOf(roles), odds.Endings.StatesOf(index));
        }
    }
}

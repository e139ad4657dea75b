using Cartouche.Playbills;
using Cartouche.Proof;
using Cartouche.Proof.Exploring;
using Cartouche.Runtime;
using Cartouche.Stage.Scenes;

namespace Cartouche.Server.Foresight;

/// <summary>
/// What lies ahead of where a play stands: the story's states, and which of them it is in. The story is explored once;
/// where the stage has come to a state that ink alone does not come to (a cue or an interrupt broke in), it is explored
/// anew from there. Thread-safe.
/// </summary>
/// <remarks>
/// What lies ahead is the story as it goes by itself, as ink plays it: what breaks in later is not foreseen, and time does
/// not pass. The limit is a number of states and not a time, so that every machine has the same answer.
/// </remarks>
public sealed class StoryAhead
{
    /// <summary>States that are explored at most, unless the options say otherwise: a second or two.</summary>
    public const int MostStates = 1_000_000;

    private readonly Lock _gate = new();
    private readonly StagedStory _staged;
    private readonly ExploreOptions _options;
    private readonly Lazy<StoryStates> _whole;
    private StoryStates? _rest;
    private (string Save, StoryStates States)? _last;

    /// <summary>Prepares to look ahead; nothing is explored before it is asked for.</summary>
    /// <param name="staged">The story with its playbill.</param>
    /// <param name="options">How far to explore.</param>
    /// <exception cref="ArgumentException">The story has errors.</exception>
    public StoryAhead(StagedStory staged, ExploreOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(staged);
        if (!staged.Succeeded || staged.Compiled.Tree is null) throw new ArgumentException("The story has errors.", nameof(staged));
        _staged = staged;
        _options = options ?? new ExploreOptions { MaxStates = MostStates, MaxTime = TimeSpan.FromHours(1) };
        _whole = new Lazy<StoryStates>(() => Explore(null));
    }

    /// <summary>The story.</summary>
    public StagedStory Staged => _staged;

    /// <summary>The story's code, as it is played and explored.</summary>
    public StoryProgram Program => _staged.Program;

    /// <summary>The whole story.</summary>
    public StoryStates Whole => _whole.Value;

    /// <summary>The state a play is in, among all that can follow it, or as many as the limit allows; <see langword="null"/> where it is in none: several scenes are open, or nothing can be chosen.</summary>
    public (StoryStates States, int State)? From(Play play)
    {
        ArgumentNullException.ThrowIfNull(play);
        return From(play.Save());
    }

    /// <summary>The same for a play that was saved (<see cref="Play.Save"/>).</summary>
    public (StoryStates States, int State)? From(string? save)
    {
        if (save is null) return null;
        lock (_gate)
        {
            foreach (var states in new[] { Whole, _rest })
                if (states is { Exploration.IsExhaustive: true } && states.Find(save) is { } known) return (states, known);
            if (_last?.Save != save) _last = (save, Explore(save));
            var found = _last.Value.States;
            if (found.Exploration.IsExhaustive) _rest = found;
            return found.Find(save) is { } state ? (found, state) : null;
        }
    }

    private StoryStates Explore(string? save) => StoryStates.Explore(Program, _options, _staged.Directions, _staged.Playbill, save);
}

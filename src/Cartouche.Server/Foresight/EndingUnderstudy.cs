using Cartouche.Proof;
using Cartouche.Proof.Fate;
using Cartouche.Stage.Understudies;

namespace Cartouche.Server.Foresight;

/// <summary>
/// Comes to an ending as likely as it can, while those who do not pursue it play at random: the greatest chance that
/// fate tells, made true. What was drawn by chance on the way is known to it, what will be is not.
/// </summary>
/// <remarks>
/// It takes every choice as likely as the others where it cannot tell: while several scenes are open, where the story
/// that lies ahead is too large, and where the ending cannot come any more.
/// </remarks>
public sealed class EndingUnderstudy : IUnderstudy
{
    private readonly StoryAhead _ahead;
    private readonly IReadOnlyCollection<string> _coalition;
    private readonly string _ending;
    private readonly RandomUnderstudy _otherwise = new();
    private readonly Lock _gate = new();
    private readonly EndingPursuit? _whole;
    private (StoryStates States, EndingPursuit? Pursuit) _rest;

    /// <summary>Prepares to pursue an ending; explores the story.</summary>
    /// <param name="ahead">What lies ahead in the story.</param>
    /// <param name="coalition">The roles that pursue it together, the understudy's own among them.</param>
    /// <param name="ending">The ending.</param>
    /// <exception cref="ArgumentException">There is no such role or ending.</exception>
    public EndingUnderstudy(StoryAhead ahead, IReadOnlyCollection<string> coalition, string ending)
    {
        ArgumentNullException.ThrowIfNull(ahead);
        (_ahead, _coalition, _ending) = (ahead, coalition, ending);
        _whole = ahead.Whole.Pursue(coalition, ending);
        _rest = (ahead.Whole, _whole);
    }

    /// <summary>The chance of the ending from the story's beginning; <see langword="null"/> where the story is too large to say.</summary>
    public double? Chance => _whole?.Chance;

    /// <inheritdoc />
    public int Choose(UnderstudyQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (_ahead.From(question.Play) is not var (states, state) || PursuitIn(states) is not { } pursuit) return _otherwise.Choose(question);
        var best = pursuit.Best(state, [.. question.Offers.Select(offer => offer.Number)]);
        return pursuit.ChanceAfter(state, best) > 0 ? best : _otherwise.Choose(question);
    }

    private EndingPursuit? PursuitIn(StoryStates states)
    {
        if (ReferenceEquals(states, _ahead.Whole)) return _whole;
        lock (_gate)
        {
            // An ending without a name of its own is unknown where nothing comes to it.
            if (!ReferenceEquals(states, _rest.States)) _rest = (states, states.Endings.Contains(_ending) ? states.Pursue(_coalition, _ending) : null);
            return _rest.Pursuit;
        }
    }
}

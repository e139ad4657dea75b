using Cartouche.Server.Stories;
using Cartouche.Stage;
using Cartouche.Stage.Canons;
using Cartouche.Stage.Scenes;

namespace Cartouche.Server.House;

/// <summary>
/// Whether a performance is still what happened once, and what of that can no longer come. The latter is reckoned beside
/// the performance, which goes on meanwhile; until it is known, it is said to be unknown.
/// </summary>
internal sealed class CanonWatch(ShelvedStory story)
{
    private readonly Divergence _divergence = new(story.Canon!);
    private readonly Lock _gate = new();
    private (string Save, Task<IReadOnlyList<bool?>> Seen)? _foreseen;

    /// <summary>How it stands.</summary>
    public CanonState Look(Performance performance)
    {
        _divergence.Follow(performance.Chronicle);
        if (_divergence.Departure is not { } departure) return new CanonState(null, [], IsKnown: true);
        // After the end nothing comes any more.
        var lost = performance.Play.Ending is not null ? Coming(_ => true) : performance.Play.Save() is { } save ? Lost(save) : null;
        // What was said since, on another way, is not missed.
        var said = performance.Chronicle.Skip(departure.Entry - 1).SelectMany(entry => entry.Events).Select(witnessed => witnessed.Event).OfType<LineSaid>().Select(line => line.Text).ToHashSet();
        return new CanonState(departure, [.. (lost ?? []).Where(line => !said.Contains(line.Text))], lost is not null);
    }

    /// <summary>The lines that can no longer come; <see langword="null"/> while that is not known.</summary>
    private List<ToldLine>? Lost(string save)
    {
        lock (_gate)
        {
            if (_foreseen?.Save != save) _foreseen = (save, Task.Run(() => story.Foresight!.Foresee(save)));
            if (!_foreseen.Value.Seen.IsCompletedSuccessfully) return null;
        }
        var seen = _foreseen.Value.Seen.Result;
        return seen.Count == 0 || seen.All(line => line is null) ? null : Coming(line => seen[line] == false);
    }

    /// <summary>Of the lines that were to come, those of whose numbers something is true.</summary>
    private List<ToldLine> Coming(Func<int, bool> isSo) => [.. story.Canon!.Lines.Where((_, i) => i >= _divergence.NextLine && isSo(i))];
}

/// <summary>How a performance stands to canon.</summary>
/// <param name="Departure">Where it left it; <see langword="null"/> as long as it has not.</param>
/// <param name="Lost">Its lines that were to come and can no longer.</param>
/// <param name="IsKnown">Whether that is known.</param>
internal sealed record CanonState(Departure? Departure, IReadOnlyList<ToldLine> Lost, bool IsKnown);

using Cartouche.Playbills.Directions;
using Cartouche.Runtime.Tree;
using Cartouche.Stage;
using Cartouche.Stage.Canons;
using Cartouche.Stage.Scenes;

namespace Cartouche.Server.Foresight;

/// <summary>
/// Sees what of canon can still come by exploring what lies ahead. A line can be said where every piece of its text can,
/// which is to say a little too often: that they can all be said in one line is not asked.
/// </summary>
/// <remarks>
/// What no path comes to is not known, instead of certain not to come, where not all could be explored, and where the
/// stage may come to it though ink does not: in scenes that break in, and in stories that open scenes beside others.
/// </remarks>
public sealed class CanonForesight : IForesight
{
    /// <summary>How a story asks the stage for a scene of its own.</summary>
    private const string OpenScene = "open_scene";

    private readonly StoryAhead _ahead;
    private readonly IReadOnlyList<LineSource?> _sources;
    private readonly bool[] _canBreakIn;
    private readonly bool _opensScenes;

    /// <summary>Prepares to look ahead for what a canon tells.</summary>
    /// <param name="ahead">What lies ahead in the story.</param>
    /// <param name="canon">A canon of the story.</param>
    /// <exception cref="ArgumentException">The canon is one of another story, or the story has parted from it so far that it cannot happen.</exception>
    public CanonForesight(StoryAhead ahead, RecordedCanon canon)
    {
        ArgumentNullException.ThrowIfNull(ahead);
        ArgumentNullException.ThrowIfNull(canon);
        _ahead = ahead;
        var performance = Performance.Replay(ahead.Staged, canon.Seed, canon.Commands);
        var said = performance.View(Performance.StageManager).OfType<LineSaid>().ToList();
        _sources = [.. canon.Lines.Select((line, i) => i < said.Count && said[i].Text == line.Text && performance.Play.LineSources[i].Addresses.Count > 0 ? performance.Play.LineSources[i] : null)];
        _canBreakIn = [.. _sources.Select(source => source is not null && BreaksIn(source))];
        _opensScenes = Enumerable.Range(0, ahead.Program.CodeSize).Any(address => ahead.Program.PlaceAt(address).Node is DivertNode { ExternalName: OpenScene });
    }

    /// <inheritdoc />
    public IReadOnlyList<bool?> Foresee(string? save)
    {
        if (_ahead.From(save) is not var (states, state)) return [.. _sources.Select(_ => (bool?)null)];
        var code = states.Ahead(state);
        var isAll = states.Exploration.IsExhaustive && !_opensScenes;
        return [.. _sources.Select((source, i) => source is null ? null : source.Addresses.All(code.IsRun) ? true : isAll && !_canBreakIn[i] ? false : (bool?)null)];
    }

    private bool BreaksIn(LineSource source)
    {
        var path = FlowPath.Of(_ahead.Program.PlaceAt(source.Addresses[0]).Node);
        return _ahead.Staged.Directions.Find(path.Split('.')[0]) is { IsInterrupt: true } or { Cue: not null };
    }
}

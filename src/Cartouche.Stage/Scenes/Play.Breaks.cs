using Cartouche.Playbills.Directions;
using Cartouche.Runtime;
using Cartouche.Runtime.Values;

namespace Cartouche.Stage.Scenes;

/// <summary>How scenes break into others, take the stage by themselves, open beside each other, and give the stage back.</summary>
public sealed partial class Play
{
    /// <summary>Scenes that can take the stage by themselves between two choices; more come from a story that never rests.</summary>
    private const int MostCues = 100;

    /// <summary>Scenes that can be open beside each other; more come from a story that goes on opening some.</summary>
    private const int MostScenes = 100;

    /// <summary>Cues that took the stage since the last choice.</summary>
    private readonly HashSet<string> _fired = [];

    /// <summary>Cues that took the stage ever.</summary>
    private readonly HashSet<string> _past = [];

    /// <summary>Who was found to be in which two scenes at once.</summary>
    private readonly HashSet<(string, int, int)> _doubled = [];

    /// <summary>Knots and stitches that are left out where they would come as scenes of their own: as cues, interrupts, or opened beside others.</summary>
    public IReadOnlySet<string> LeftOut { get; set; } = new HashSet<string>();

    /// <summary>The knots one can break in with.</summary>
    public IReadOnlyList<string> Interrupts => [.. _staged.Directions.Flows.Where(flow => flow.IsInterrupt && !LeftOut.Contains(flow.Path)).Select(flow => flow.Path)];

    /// <summary>Breaks into a scene.</summary>
    /// <param name="knot">One of <see cref="Interrupts"/>.</param>
    /// <param name="scene">The scene that is broken into.</param>
    /// <param name="goesOn">Whether that goes on when the interrupt is over; otherwise it stays suspended.</param>
    /// <exception cref="ArgumentException">There is no such interrupt, or the scene is not open or suspended already.</exception>
    public IReadOnlyList<StageEvent> Interrupt(string knot, int scene, bool goesOn = true)
    {
        if (!Interrupts.Contains(knot)) throw new ArgumentException($"'{knot}' is no interrupt.", nameof(knot));
        if (Find(scene) is not { IsSuspended: false } broken) throw new ArgumentException("There is no such scene, or it is suspended.", nameof(scene));
        Break(broken, knot, goesOn);
        return EndTurn();
    }

    /// <summary>A suspended scene goes on where it stood.</summary>
    /// <exception cref="ArgumentException">The scene is not open, or not suspended.</exception>
    public IReadOnlyList<StageEvent> Resume(int scene)
    {
        if (Find(scene) is not { IsSuspended: true } open) throw new ArgumentException("There is no such scene, or it is not suspended.", nameof(scene));
        // Whoever broke in does not bring it back a second time.
        foreach (var other in _scenes)
            if (other.BrokenInto == scene) other.BrokenInto = 0;
        GoOn(open);
        return Take();
    }

    /// <summary>Leaves all scenes and goes on at a knot.</summary>
    /// <exception cref="ArgumentException">There is no such knot.</exception>
    public IReadOnlyList<StageEvent> SkipTo(string knot)
    {
        if (_staged.Directions.Find(knot) is null) throw new ArgumentException($"There is no knot '{knot}'.", nameof(knot));
        foreach (var scene in _scenes.ToList()) Remove(scene);
        _story.SwitchToDefaultFlow();
        _story.GoTo(knot);
        _fired.Clear();
        Run(Open(Story.DefaultFlow, knot, 0));
        return EndTurn();
    }

    private void Break(Scene broken, string knot, bool goesOn)
    {
        Suspend(broken, _sceneCount + 1);
        var scene = Open($"scene {_sceneCount + 1}", knot, goesOn ? broken.Number : 0);
        (scene.Place, scene.Present) = (broken.Place, broken.Present);
        _story.SwitchFlow(scene.Flow);
        _story.EnterTunnel(knot);
        Run(scene);
    }

    private void Suspend(Scene scene, int by)
    {
        scene.IsSuspended = true;
        _events.Add(new SceneSuspended(scene.Number, by));
    }

    private void GoOn(Scene scene)
    {
        scene.IsSuspended = false;
        _events.Add(new SceneResumed(scene.Number));
        // The choices are as they were: what they answer is still the same turn.
        if (scene.Offers.Count > 0) _events.Add(new ChoicesOffered(scene.Number, scene.Turn, scene.Offers));
    }

    private void Close(Scene scene)
    {
        Remove(scene);
        if (Find(scene.BrokenInto) is { IsSuspended: true } broken) GoOn(broken);
    }

    private void Remove(Scene scene)
    {
        _scenes.Remove(scene);
        if (scene.Flow != Story.DefaultFlow) _story.RemoveFlow(scene.Flow);
        _events.Add(new SceneClosed(scene.Number));
    }

    /// <summary>Opens what the story asked for, and lets cues take the stage.</summary>
    private StageEvent[] EndTurn()
    {
        while (Ending is null)
        {
            if (_opening.Count > 0)
            {
                var knot = _opening[0];
                _opening.RemoveAt(0);
                if (LeftOut.Contains(knot)) continue;
                if (_scenes.Count >= MostScenes)
                {
                    _events.Add(new StageFault(0, $"'{knot}' is not opened: {MostScenes} scenes are open."));
                    continue;
                }
                var scene = Open($"scene {_sceneCount + 1}", knot, 0);
                _story.SwitchFlow(scene.Flow);
                _story.EnterTunnel(knot);
                Run(scene);
            }
            else if (NextCue() is { } cue && _scenes.FindLast(open => !open.IsSuspended) is { } broken)
            {
                _fired.Add(cue.Path);
                _past.Add(cue.Path);
                if (_fired.Count > MostCues)
                {
                    _events.Add(new StageFault(broken.Number, $"More than {MostCues} cues took the stage without a choice between them."));
                    break;
                }
                Break(broken, cue.Path, goesOn: true);
            }
            else break;
        }
        CheckDoubles();
        return Take();
    }

    /// <summary>The cue that is true and goes first: once in a turn at most, and not while its own scene is open.</summary>
    private StagedFlow? NextCue()
    {
        StagedFlow? next = null;
        foreach (var flow in _staged.Directions.Flows)
        {
            if (flow.Cue is not { } cue || LeftOut.Contains(flow.Path) || _fired.Contains(flow.Path) || (cue.IsOnce && _past.Contains(flow.Path)) || _scenes.Exists(open => open.Knot == flow.Path)) continue;
            if ((next is null || cue.Priority > next.Cue!.Priority) && IsTrue(cue)) next = flow;
        }
        return next;
    }

    private bool IsTrue(Cue cue) => _staged.ClaimSource.FunctionOf(cue.Condition) is { } function && _story.Evaluate(function).AsBool;

    /// <summary>Nobody can be in two scenes at once.</summary>
    private void CheckDoubles()
    {
        var where = new Dictionary<string, Scene>();
        foreach (var scene in _scenes)
        {
            if (scene.IsSuspended || scene.Present is null) continue;
            foreach (var role in RolesOf(scene.Present))
                if (!where.TryAdd(role, scene) && _doubled.Add((role, where[role].Number, scene.Number))) _events.Add(new StageFault(scene.Number, $"{role} is in two scenes at once: {scene.Place ?? $"scene {scene.Number}"} and {where[role].Place ?? $"scene {where[role].Number}"}."));
        }
    }

    /// <summary>What the story can ask of the stage (<c>stage.ink</c>).</summary>
    private void BindStage()
    {
        _story.Bind("enter", arguments => Move(arguments, isIn: true));
        _story.Bind("leave", arguments => Move(arguments, isIn: false));
        _story.Bind("open_scene", arguments =>
        {
            if (arguments.Count > 0 && arguments[0].TargetPath is { } knot) _opening.Add(knot);
            return InkValue.None;
        });
    }

    private InkValue Move(IReadOnlyList<InkValue> arguments, bool isIn)
    {
        if (_running is not { } scene || arguments.Count == 0) return InkValue.None;
        if (Playbill.NameOf(arguments[0].ToString()) is not { } who)
        {
            _events.Add(new StageFault(scene.Number, $"There is no role or persona '{arguments[0]}' to enter or leave."));
            return InkValue.None;
        }
        _moves.Add((who, isIn));
        return InkValue.None;
    }
}

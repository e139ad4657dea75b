using Cartouche.Proof.Exploring;
using Cartouche.Proof.Knowledge;
using Cartouche.Proof.Storage;

namespace Cartouche.Proof.Watching;

/// <summary>What the steps of an exploration do to what a monitor remembers. What is remembered is numbered; equal memories alike.</summary>
internal sealed class WatchedSteps
{
    private readonly Space _space;
    private readonly StoryMonitor _monitor;
    private readonly BlobTable _memories = new();
    private readonly Dictionary<(int Path, int Present), Effect> _effects = [];
    private readonly Dictionary<int, int[]> _next = [];
    private readonly int[] _after;
    private readonly int _labels;

    public WatchedSteps(Space space, StoryMonitor monitor)
    {
        _space = space;
        _monitor = monitor;
        _after = new int[monitor.Words];
        _labels = space.Labels.Ids().Max() + 1;
        monitor.Begin(_after);
        Beginning = _memories.Intern(_after, out _);
    }

    /// <summary>How many different things are remembered.</summary>
    public int Count => _memories.Count;

    /// <summary>What is remembered before the story begins.</summary>
    public int Beginning { get; }

    /// <summary>What is remembered, for the monitor to read.</summary>
    public ReadOnlySpan<int> this[int memory] => _memories[memory];

    /// <summary>For each label one more than the memory after a step of that label, where it is known yet (<see cref="After"/>).</summary>
    public int[] From(int memory) => _next.TryGetValue(memory, out var next) ? next : _next[memory] = new int[_labels];

    /// <summary>What is remembered after a step.</summary>
    public int After(int memory, int label)
    {
        _monitor.Apply(EffectOf(new Label(_space.Labels[label]).Path, _monitor.PresentIn(_memories[memory])), _memories[memory], _after);
        var after = _memories.Intern(_after, out _);
        From(memory)[label] = after + 1;
        return after;
    }

    /// <summary>Who learns and must know what along a path, in order, where that is remembered before it.</summary>
    public IReadOnlyList<KnowledgeEvent> EventsOf(int path, int memory) => EffectOf(path, _monitor.PresentIn(_memories[memory])).Events;

    private Effect EffectOf(int path, int present) =>
        _effects.TryGetValue((path, present), out var known) ? known : _effects[(path, present)] = _monitor.EffectOf(_space.Paths[path], present);
}

using Cartouche.Proof.Graphs;
using Cartouche.Proof.Storage;

namespace Cartouche.Proof.Watching;

/// <summary>
/// The states of a story, each once for everything that a monitor may remember of the ways to it: the product of the
/// two (Vardi, Wolper 1986). A monitor watches and does not steer, so no step of the story is made again for it.
/// </summary>
internal sealed class WatchedStates
{
    private readonly StateTable _pairs = new();

    private readonly Lazy<StateGraph> _graph;
    private bool _isCut;

    /// <param name="story">The story's states.</param>
    /// <param name="monitor">What watches; <see langword="null"/> for nothing: then these are the story's own states.</param>
    /// <param name="maxBytes">How much memory this may take.</param>
    /// <param name="isOver">Whether to leave off.</param>
    public WatchedStates(StateGraph story, StoryMonitor? monitor, long maxBytes = long.MaxValue, Func<bool>? isOver = null)
    {
        Story = story;
        Steps = monitor is null ? null : new WatchedSteps(story.Space, monitor);
        _graph = new Lazy<StateGraph>(() => Steps is null ? story : Unfold(Steps, maxBytes, isOver ?? (() => false)));
    }

    /// <summary>The story's own states.</summary>
    public StateGraph Story { get; }

    /// <summary>What steps do to what is remembered; <see langword="null"/> where nothing is.</summary>
    public WatchedSteps? Steps { get; }

    /// <summary>Begins to look for these states in the background.</summary>
    public void Begin() => Task.Run(() => _graph.Value);

    /// <summary>These states. Found when first asked for.</summary>
    public StateGraph Graph => _graph.Value;

    /// <summary>Whether limits left nothing out.</summary>
    public bool IsComplete => Graph is not null && !_isCut;

    /// <summary>The state of the story that a state is.</summary>
    public int StoryState(int state) => Steps is null ? state : _pairs[state].Left;

    /// <summary>The number of what is remembered in a state: equal where that is equal.</summary>
    public int Memory(int state) => Steps is null ? 0 : _pairs[state].Right;

    /// <summary>What is remembered in a state, for the monitor to read.</summary>
    public ReadOnlySpan<int> Words(int state) => Steps is null ? [] : Steps[_pairs[state].Right];

    private StateGraph Unfold(WatchedSteps steps, long maxBytes, Func<bool> isOver)
    {
        _pairs.Add(new Pair(0, steps.Beginning), out _);
        var parents = new PagedList();
        parents.Add(-1);
        var (firstOut, targets, labels) = (new int[1024], new int[1024], new int[1024]);
        var edges = 0;
        for (var state = 0; state < _pairs.Count; state++)
        {
            if (firstOut.Length < state + 2) Array.Resize(ref firstOut, firstOut.Length * 2);
            firstOut[state] = edges;
            if (state % 4096 == 0) _isCut |= (edges * 12L) + _pairs.Bytes + (_pairs.Count * 20L) > maxBytes || isOver();
            if (_isCut) continue;
            var (from, memory) = (_pairs[state].Left, _pairs[state].Right);
            var next = steps.From(memory);
            for (var edge = Story.FirstEdge(from); edge < Story.FirstEdge(from + 1); edge++)
            {
                var label = Story.Labels[edge];
                var target = _pairs.Add(new Pair(Story.Targets[edge], next[label] is var known && known != 0 ? known - 1 : steps.After(memory, label)), out var isNew);
                Ways.Note(parents, target, state, isNew, Story.IsExchanged(edge));
                if (edges == targets.Length)
                {
                    Array.Resize(ref targets, edges * 2);
                    Array.Resize(ref labels, edges * 2);
                }
                (targets[edges], labels[edges++]) = (target, label);
            }
        }
        var count = _pairs.Count;
        firstOut[count] = edges;
        var endings = new int[count];
        for (var state = 0; state < count; state++) endings[state] = Story.Endings[_pairs[state].Left];
        return new StateGraph(Story.Space, endings, firstOut, targets.AsSpan(0, edges).ToArray(), labels.AsSpan(0, edges).ToArray(), parents);
    }
}

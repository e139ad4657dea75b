using System.Diagnostics;
using Cartouche.Proof.Exploring;
using Cartouche.Proof.Flow;
using Cartouche.Proof.Reductions;
using Cartouche.Proof.Storage;
using Cartouche.Runtime;
using Cartouche.Runtime.Exploration;

namespace Cartouche.Proof;

/// <summary>
/// Tries every path of a story: breadth first over its states, one step from choice to choice at a time, chance
/// branching to every outcome. Workers expand runs of consecutive states; what they find is merged in order, so the
/// numbering of states, and with it every result, is the same however many workers there are.
/// </summary>
internal sealed class Explorer
{
    private const int LargestBatch = 1024;

    /// <summary>How often a worker looks for work before it sleeps: about as long as the states of one depth take.</summary>
    private const int Looks = 150;

    private readonly ExploreOptions _options;
    private readonly Space _space;
    private readonly Stepper _stepper;
    private readonly object _gate = new();
    private readonly LearnedSteps _learned;
    private readonly Queue<Batch> _spare = new();
    private readonly SortedDictionary<int, Batch> _done = [];
    private readonly Stopwatch _clock = new();

    /// <summary>No more than the machine has to give: to swap is worse than to stop.</summary>
    private readonly long _maxMemory;
    private Edge[] _edges = new Edge[64];
    private int _next;
    private int _merged;
    private int _busy;
    private bool _merging;
    private ExploreEnd? _end;
    private Exception? _failure;

    private Explorer(StagedProgram staged, ExploreOptions options)
    {
        _options = options;
        _maxMemory = Math.Min(options.MaxMemory, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 4 * 3);
        _stepper = new Stepper(staged.Program, new StoryOptions { Seed = 0, Limits = options.Limits, StubExternals = options.StubExternals });
        staged.Game.Bind(_stepper.Story);
        var values = Array.Empty<int>();
        _stepper.Story.Restart(0);
        var count = _stepper.WriteValues(ref values);
        var graph = new FlowGraph(staged.Program.Tree);
        _space = new Space(staged, new RowCodec(staged, values.AsSpan(0, count), graph, options.Reductions), _stepper);
        _learned = new LearnedSteps(_space.Codec.Store.Shape);
    }

    /// <summary>Explores a story.</summary>
    public static Exploration Explore(StoryProgram program, ExploreOptions? options = null) => Explore(new StagedProgram(program), options);

    /// <summary>Explores a story with what is asked of it.</summary>
    public static Exploration Explore(StagedProgram staged, ExploreOptions? options = null) => new Explorer(staged, options ?? new ExploreOptions()).Run();

    private Exploration Run()
    {
        _clock.Start();
        var threads = new Thread[Math.Max(1, _options.Workers)];
        for (var i = 0; i < threads.Length; i++)
        {
            var stepper = i == 0 ? _stepper : _stepper.Fork();
            threads[i] = new Thread(() => Work(new Worker(_space, _learned, stepper, new EveryOutcome(), _options, () => IsOver)), 16 << 20) { IsBackground = true };
        }
        foreach (var thread in threads) thread.Start();
        foreach (var thread in threads) thread.Join();
        if (_failure is not null) throw new InvalidOperationException("The exploration failed.", _failure);
        var end = _end ?? ExploreEnd.Exhausted;
        var explored = _clock.Elapsed;
        GuidedSearch? search = null;
        if (_options.SearchShare > 0 && (end is ExploreEnd.States or ExploreEnd.Time or ExploreEnd.Memory || (end == ExploreEnd.Exhausted && Cut > 0)))
        {
            search = new GuidedSearch(_space, _options);
            var time = _options.MaxTime * Math.Min(1, _options.SearchShare);
            // Whoever sets a small limit does not mean to wait much longer for what lies beyond.
            search.Run(_stepper, end == ExploreEnd.Time || explored > time ? time : TimeSpan.FromSeconds(Math.Max(explored.TotalSeconds, 0.2)));
        }
        return new Exploration(_space, end, Cut, explored) { Search = search };
    }

    /// <summary>Steps that were left out because they have too many outcomes.</summary>
    private int Cut { get; set; }

    private void Work(Worker worker)
    {
        try
        {
            while (Take() is { } run)
            {
                if (!worker.Expand(run.Batch, run.First, run.Count))
                {
                    // What follows it is left out too: states are expanded in their order.
                    lock (_gate)
                    {
                        _end ??= Limit();
                        Monitor.PulseAll(_gate);
                    }
                    return;
                }
                Finish(run.Batch);
            }
        }
        catch (Exception problem)
        {
            lock (_gate)
            {
                _failure ??= problem;
                _end ??= ExploreEnd.Cancelled;
                Monitor.PulseAll(_gate);
            }
        }
    }

    private (Batch Batch, int First, int Count)? Take()
    {
        var waited = new SpinWait();
        while (true)
        {
            lock (_gate)
            {
                if (_end is not null) return null;
                var ready = _space.States.Count - _next;
                if (ready > 0)
                {
                    var count = Math.Clamp(ready / 4, 1, LargestBatch);
                    var first = _next;
                    _next += count;
                    _busy++;
                    return (_spare.Count > 0 ? _spare.Dequeue() : new Batch(), first, count);
                }
                if (_busy == 0) return null;
                // It is seldom for long; to be woken takes longer.
                if (waited.Count > Looks) Monitor.Wait(_gate);
            }
            waited.SpinOnce(-1);
        }
    }

    private void Finish(Batch batch)
    {
        lock (_gate)
        {
            _done.Add(batch.First, batch);
            if (_merging) return;
            _merging = true;
        }
        while (true)
        {
            Batch next;
            lock (_gate)
            {
                if (!_done.Remove(_merged, out next!))
                {
                    _merging = false;
                    Monitor.PulseAll(_gate);
                    return;
                }
            }
            _space.Merge(next, ref _edges);
            lock (_gate)
            {
                _merged += next.Count;
                Cut += next.Cut;
                _busy--;
                _spare.Enqueue(next);
                _end ??= Limit();
                Monitor.PulseAll(_gate);
            }
        }
    }

    /// <summary>Whether time is up; asked often, and within steps.</summary>
    private bool IsOver => _options.Cancellation.IsCancellationRequested || _clock.Elapsed > _options.MaxTime * (1 - Math.Clamp(_options.SearchShare, 0, 1));

    private ExploreEnd? Limit()
    {
        if (_options.Cancellation.IsCancellationRequested) return ExploreEnd.Cancelled;
        if (_space.States.Count >= _options.MaxStates) return ExploreEnd.States;
        if (IsOver) return ExploreEnd.Time;
        if (_space.Bytes + _space.LaterBytes + _learned.Bytes > _maxMemory) return ExploreEnd.Memory;
        _options.Progress?.Invoke(new ExploreProgress(_space.States.Count, _merged, _space.Edges.Count, _space.Bytes, _clock.Elapsed));
        return null;
    }
}

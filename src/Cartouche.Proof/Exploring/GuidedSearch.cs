using System.Diagnostics;
using Trace = Cartouche.Proof.Findings.Trace;
using Cartouche.Proof.Coverage;
using Cartouche.Proof.Findings;
using Cartouche.Proof.Reductions;
using Cartouche.Proof.Storage;
using Cartouche.Runtime.Exploration;

namespace Cartouche.Proof.Exploring;

/// <summary>
/// Goes on where an exploration met its limits, for what it has not shown yet. One state is kept for each set of choices
/// on offer, now and then another, so that none is stuck with a poor one; those seldom set out from are set out from
/// first, and of the choices those seldom made are made more often (after Go-Explore: Ecoffet, Huizinga, Lehman,
/// Stanley, Clune 2021). What it meets is real; what it does not meet is unknown.
/// </summary>
internal sealed class GuidedSearch
{
    private const int RolloutLength = 40;
    private const int Contenders = 6;
    private const int MostCells = 200_000;
    private const int MostPlaces = 1_000_000;
    private const int SeedStates = 20_000;

    private readonly Space _space;
    private readonly ExploreOptions _options;
    private readonly Dictionary<ulong, int> _cellOf = [];
    private readonly List<Cell> _cells = [];
    private readonly List<Place> _places = [];
    private readonly int[] _timesChosen;
    private readonly CodeRun _run;
    private readonly Dictionary<int, Trace> _stops = [];
    private readonly Lock _gate = new();
    private long _steps;

    public GuidedSearch(Space space, ExploreOptions options)
    {
        _space = space;
        _options = options;
        _timesChosen = new int[space.Program.CodeSize];
        _run = new CodeRun(space.Program.CodeSize);
        foreach (var path in space.Paths.Ids()) _run.Add(space.Paths[path]);
    }

    /// <summary>Steps taken.</summary>
    public long Steps => _steps;

    /// <summary>Stops for good that were met, each with the way there.</summary>
    public IReadOnlyDictionary<int, Trace> Stops => _stops;

    /// <summary>Searches for a time; trails that show something new go to the space's paths.</summary>
    /// <param name="stepper">A stepper over the texts and lists of the space's states.</param>
    /// <param name="time">How long.</param>
    public void Run(Stepper stepper, TimeSpan time)
    {
        SetOut(stepper);
        var clock = Stopwatch.StartNew();
        var threads = new Thread[Math.Max(1, _options.Workers)];
        Exception? failure = null;
        for (var i = 0; i < threads.Length; i++)
        {
            var (own, seed) = (i == 0 ? stepper : stepper.Fork(), i + 1);
            threads[i] = new Thread(
                () =>
                {
                    try
                    {
                        Search(own, seed, () => clock.Elapsed < time && !_options.Cancellation.IsCancellationRequested);
                    }
                    catch (Exception problem)
                    {
                        failure = problem;
                    }
                },
                16 << 20)
            { IsBackground = true };
        }
        foreach (var thread in threads) thread.Start();
        foreach (var thread in threads) thread.Join();
        if (failure is not null) throw new InvalidOperationException("The search failed.", failure);
    }

    /// <summary>Begins with the story's beginning, and with states that were found but not gone on from.</summary>
    private void SetOut(Stepper stepper)
    {
        var random = new Random(0);
        var scribe = new Scribe(_space.Codec, stepper, isConcrete: true);
        var row = _space.Codec.Store.NewRow();
        var open = _space.States.Count - _space.Edges.States;
        var step = Math.Max(1, open / SeedStates);
        for (var state = _space.Edges.States; state < _space.States.Count; state += step)
        {
            _space.Codec.Store.Read(_space.States[state], row);
            if (!_space.HasWay(state) || _space.Codec.Rows[row.Row[RowLayout.Frames]][0] < 0) continue;
            scribe.Load(row.Row);
            if (Meet(KeyOf(stepper), random) is >= 0 and var cell) Keep(cell, new Place(_space.States[state], -1, state, []));
        }
        Keep(Meet(0, random), new Place(_space.States[0], -1, 0, []));
    }

    private void Search(Stepper stepper, int seed, Func<bool> goesOn)
    {
        var random = new Random(seed);
        var chance = new RandomOutcome(seed);
        stepper.Chance = chance;
        var scribe = new Scribe(_space.Codec, stepper, isConcrete: true);
        var stored = _space.Codec.Store.NewRow();
        var row = new int[_space.Codec.Store.Length];
        var run = _run.Copy();
        var steps = new List<TraceStep>();
        while (goesOn())
        {
            int from, at;
            lock (_gate)
            {
                from = Pick(random);
                _cells[from].Departures++;
                at = _cells[from].Place;
                _space.Codec.Store.Read(_places[at].Root, stored);
            }
            steps.Clear();
            var begins = _space.Codec.Rows[stored.Row[RowLayout.Frames]][0] == Space.Beginning;
            if (!begins) scribe.Load(stored.Row);
            for (var length = 0; length < RolloutLength; length++)
            {
                chance.Reset();
                var choice = begins ? -1 : Choose(stepper, random);
                var stop = begins ? stepper.Start() : stepper.Choose(choice);
                begins = false;
                steps.Add(new TraceStep(choice + 1, [.. chance.Answers]));
                Interlocked.Increment(ref _steps);
                var key = stop == StopKind.Choices ? KeyOf(stepper) : 0;
                var isNew = run.Add(stepper.Trail);
                lock (_gate)
                {
                    if (isNew) Reward(from, stepper);
                    if (stop != StopKind.Choices)
                    {
                        Note(stop, stepper, at, steps);
                        break;
                    }
                    if (Meet(key, random) is not (>= 0 and var cell)) continue;
                    scribe.Write(row, -1);
                    Keep(cell, new Place(_space.Codec.Store.Write(row, stored), at, -1, [.. steps]));
                    (from, at) = (cell, _cells[cell].Place);
                    steps.Clear();
                }
            }
        }
    }

    private int Choose(Stepper stepper, Random random)
    {
        var count = stepper.ChoiceCount;
        if (count == 1) return 0;
        Span<double> weights = count <= 64 ? stackalloc double[count] : new double[count];
        var all = 0.0;
        for (var i = 0; i < count; i++) all += weights[i] = 1.0 / (1 + Volatile.Read(ref _timesChosen[stepper.ChoiceAddress(i)]));
        var draw = random.NextDouble() * all;
        var choice = 0;
        while (choice < count - 1 && (draw -= weights[choice]) >= 0) choice++;
        Interlocked.Increment(ref _timesChosen[stepper.ChoiceAddress(choice)]);
        return choice;
    }

    private int Pick(Random random)
    {
        var best = random.Next(_cells.Count);
        for (var i = 1; i < Contenders; i++)
        {
            var other = random.Next(_cells.Count);
            if (_cells[other].Departures - _cells[other].Rewards < _cells[best].Departures - _cells[best].Rewards) best = other;
        }
        return best;
    }

    /// <summary>A place from which code that had not run was come to is worth returning to.</summary>
    private void Reward(int cell, Stepper stepper)
    {
        if (!_run.Add(stepper.Trail)) return;
        _space.Paths.Intern(stepper.Trail, out _);
        _cells[cell].Rewards += 20;
    }

    private void Note(StopKind stop, Stepper stepper, int at, List<TraceStep> steps)
    {
        var ending = Ending.Of(stop, stepper.StopAddress);
        if (stop > StopKind.Done) _space.NoteError(ending, stepper.Error!);
        if (!_stops.ContainsKey(ending)) _stops.Add(ending, TraceTo(at, steps));
    }

    /// <summary>Tells sets of choices on offer from one another by where they stand, however often and in which order.</summary>
    private static ulong KeyOf(Stepper stepper)
    {
        var key = 0UL;
        for (var i = 0; i < stepper.ChoiceCount; i++)
        {
            var address = stepper.ChoiceAddress(i);
            var isKnown = false;
            for (var before = i - 1; before >= 0 && !isKnown; before--) isKnown = stepper.ChoiceAddress(before) == address;
            if (!isKnown) key += Hashing.Mix((ulong)address + 1);
        }
        return key;
    }

    /// <summary>The cell that keeps the state at hand from now on, or -1 where it keeps the one it has: each that was met as likely as the others.</summary>
    private int Meet(ulong key, Random random)
    {
        if (_cellOf.TryGetValue(key, out var cell)) return random.Next(++_cells[cell].Met) == 0 && _places.Count < MostPlaces ? cell : -1;
        if (_cells.Count >= MostCells) return -1;
        _cellOf.Add(key, cell = _cells.Count);
        _cells.Add(new Cell());
        return cell;
    }

    private void Keep(int cell, Place place)
    {
        _cells[cell].Place = _places.Count;
        _places.Add(place);
    }

    private Trace TraceTo(int place, List<TraceStep> last)
    {
        var parts = new Stack<TraceStep[]>();
        parts.Push([.. last]);
        for (; _places[place].Parent >= 0; place = _places[place].Parent) parts.Push(_places[place].Steps);
        var steps = new List<TraceStep>(Trace.To(_space, _places[place].State).Steps);
        foreach (var part in parts) steps.AddRange(part);
        return new Trace(steps) { IsShortest = false };
    }

    /// <summary>A set of choices on offer.</summary>
    private sealed class Cell
    {
        /// <summary>Where to set out from.</summary>
        public int Place { get; set; }

        /// <summary>How often states of it were met.</summary>
        public int Met { get; set; } = 1;

        public int Departures { get; set; }

        public int Rewards { get; set; }
    }

    /// <summary>A state that is, or was, set out from.</summary>
    /// <param name="Root">The state.</param>
    /// <param name="Parent">The place it was found from, or -1.</param>
    /// <param name="State">Its number, where it was found by the exploration.</param>
    /// <param name="Steps">The steps from the parent.</param>
    private sealed record Place(Pair Root, int Parent, int State, TraceStep[] Steps);
}

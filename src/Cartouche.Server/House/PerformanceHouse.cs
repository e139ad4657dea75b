using Cartouche.Server.Stores;
using Cartouche.Server.Stories;
using Cartouche.Stage.House;

namespace Cartouche.Server.House;

/// <summary>The performances of a store, those that are in use in memory.</summary>
internal sealed class PerformanceHouse : IAsyncDisposable
{
    /// <summary>How long a performance that nobody uses keeps its fold.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private const int MostCodes = 100;

    private readonly IStageStore _store;
    private readonly StoryShelf _shelf;
    private readonly TimeProvider _time;
    private readonly Dictionary<string, (LivePerformance Live, int Users)> _lives = [];
    private readonly ITimer _sweep;

    public PerformanceHouse(IStageStore store, StoryShelf shelf, TimeProvider time)
    {
        (_store, _shelf, _time) = (store, shelf, time);
        _store.Appended += (code, number) => _ = HearAsync(code, number);
        _store.Missed += () => _ = CatchUpAsync();
        _sweep = time.CreateTimer(_ => _ = SweepAsync(), null, Patience / 4, Patience / 4);
    }

    /// <summary>How many performances are in use.</summary>
    public int Count
    {
        get { lock (_lives) return _lives.Count; }
    }

    /// <summary>Opens a performance of the story that is staged; with the same key, the same.</summary>
    public async Task<(StoredPerformance Performance, string Token)> OpenAsync(int seed, string key)
    {
        var hash = Secrets.HashKey("open", key);
        for (var tries = 0; tries < MostCodes; tries++)
        {
            if (await _store.FindByKeyAsync(hash) is { } known) return (known, Secrets.Derive(known.Salt, "manage", key));
            var salt = Secrets.Salt();
            var token = Secrets.Derive(salt, "manage", key);
            var opened = new StoredPerformance(Secrets.Code(), _shelf.Current, seed, salt, Secrets.Hash(token), hash, _time.GetUtcNow());
            if (await _store.AddAsync(opened, [])) return (opened, token);
        }
        throw new StoreException("No code is free.");
    }

    /// <summary>A performance that goes on from an earlier moment of another, with the same seats and tokens; with the same key, the same.</summary>
    /// <exception cref="StoreException">It is not known whether it was made; sent again with the same key it will be, once.</exception>
    public async Task<(string? Code, CommandOutcome Outcome)> BranchAsync(LivePerformance from, int to, string key)
    {
        var hash = Secrets.HashKey($"branch {from.Record.Code}", key);
        var branch = await _store.FindByKeyAsync(hash);
        for (var tries = 0; branch is null && tries < MostCodes; tries++)
        {
            // What it would be refused for is found without doing it.
            var refused = await from.LookAsync(performance => performance.WhyNot(new Branch(_time.GetUtcNow(), Stage.Performance.StageManager, to, "")));
            if (refused is not null) return (null, new CommandOutcome(0, refused.Refusal, refused.Why));
            var entries = BranchedChronicle.Of(await _store.ReadAsync(from.Record.Code, 0), to, _time.GetUtcNow());
            var added = from.Record with { Code = Secrets.Code(), Salt = Secrets.Salt(), Key = hash, OpenedAt = _time.GetUtcNow() };
            branch = await _store.AddAsync(added, entries) ? added : await _store.FindByKeyAsync(hash);
        }
        if (branch is null) throw new StoreException("No code is free.");
        var outcome = await from.DoAsync(at => new Branch(at, Stage.Performance.StageManager, to, branch.Code), Secrets.HashKey("0", key));
        return (branch.Code, outcome);
    }

    /// <summary>The performance of a code, to be given back after use; <see langword="null"/> where there is none.</summary>
    public async Task<Lease?> RentAsync(string code)
    {
        lock (_lives)
        {
            if (_lives.TryGetValue(code, out var known))
            {
                _lives[code] = known with { Users = known.Users + 1 };
                return new Lease(this, known.Live);
            }
        }
        if (await _store.FindAsync(code) is not { } record) return null;
        lock (_lives)
        {
            var live = _lives.TryGetValue(code, out var known) ? known.Live : new LivePerformance(record, _store, () => _shelf.FindAsync(record.Story), _time);
            _lives[code] = (live, known.Users + 1);
            return new Lease(this, live);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _sweep.DisposeAsync();
        lock (_lives)
        {
            foreach (var (live, _) in _lives.Values) live.Dispose();
            _lives.Clear();
        }
    }

    /// <summary>Drops what nobody has used for a while: the fold first, all of it when no phone is left.</summary>
    internal async Task SweepAsync()
    {
        List<LivePerformance> idle;
        var (isQuiet, dropped) = (false, 0);
        lock (_lives)
        {
            idle = [.. _lives.Values.Select(known => known.Live).Where(live => _time.GetUtcNow() - live.UsedAt > Patience)];
            isQuiet = idle.Count == _lives.Count;
        }
        foreach (var live in idle)
        {
            if (live.IsLoaded) dropped++;
            if (!await live.UnloadAsync()) continue;
            lock (_lives)
            {
                if (!_lives.TryGetValue(live.Record.Code, out var known) || known.Users > 0) continue;
                _lives.Remove(live.Record.Code);
                live.Dispose();
            }
        }
        // Where nothing happens nobody notices the pause, and the machine has its memory back.
        if (isQuiet && dropped > 0) GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }

    private void GiveBack(LivePerformance live)
    {
        lock (_lives)
        {
            if (_lives.TryGetValue(live.Record.Code, out var known)) _lives[live.Record.Code] = known with { Users = known.Users - 1 };
        }
    }

    private async Task HearAsync(string code, int number)
    {
        LivePerformance live;
        lock (_lives)
        {
            if (!_lives.TryGetValue(code, out var known)) return;
            live = known.Live;
        }
        await Try(() => live.HearAsync(number));
    }

    private async Task CatchUpAsync()
    {
        List<LivePerformance> all;
        lock (_lives) all = [.. _lives.Values.Select(known => known.Live)];
        foreach (var live in all) await Try(live.CatchUpAsync);
    }

    /// <summary>What cannot be read now is read when the store is back: then everything is looked up again.</summary>
    private static async Task Try(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (Exception problem) when (problem is StoreException or ObjectDisposedException)
        {
        }
    }

    /// <summary>A performance in use.</summary>
    internal sealed class Lease(PerformanceHouse house, LivePerformance live) : IDisposable
    {
        private bool _isOver;

        public LivePerformance Live { get; } = live;

        public void Dispose()
        {
            if (_isOver) return;
            _isOver = true;
            house.GiveBack(Live);
        }
    }
}

using Cartouche.Server.Stores;
using Cartouche.Server.Stories;
using Cartouche.Stage;
using Cartouche.Stage.Chronicles;
using Cartouche.Stage.House;

namespace Cartouche.Server.House;

/// <summary>
/// A performance as this node has it: the fold, made from the store when it is needed and dropped when it is not, and the
/// views that are read from it. What is wanted is tried on the fold, appended, and only then seen; where the store says
/// that another node was first, or does not answer, the fold is made anew.
/// </summary>
internal sealed class LivePerformance : IDisposable
{
    /// <summary>How often it is tried anew when other nodes are first.</summary>
    private const int MostTries = 20;

    /// <summary>What timers tell apart.</summary>
    private static readonly TimeSpan Grain = TimeSpan.FromMilliseconds(1);

    private readonly IStageStore _store;
    private readonly TimeProvider _time;
    private readonly Func<Task<ShelvedStory>> _findStory;
    private readonly SemaphoreSlim _gate = new(1);
    private readonly ITimer _timer;
    private readonly Dictionary<int, int> _here = [];
    private Loaded? _loaded;
    private volatile int _known;

    public LivePerformance(StoredPerformance record, IStageStore store, Func<Task<ShelvedStory>> findStory, TimeProvider time)
    {
        (Record, _store, _findStory, _time) = (record, store, findStory, time);
        _timer = time.CreateTimer(_ => _ = TickAsync(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        UsedAt = time.GetUtcNow();
    }

    /// <summary>What was kept of its opening.</summary>
    public StoredPerformance Record { get; }

    /// <summary>Raised when there is more to see.</summary>
    public Signal Changed { get; } = new();

    /// <summary>Raised when somebody comes or goes.</summary>
    public Signal Came { get; } = new();

    /// <summary>When it was last used.</summary>
    public DateTimeOffset UsedAt { get; private set; }

    /// <summary>Whether the fold is in memory.</summary>
    public bool IsLoaded => _loaded is not null;

    /// <summary>Whose a token is: a seat, or the stage manager; <see langword="null"/> for nobody's.</summary>
    public async Task<int?> SeatOfAsync(string token)
    {
        if (Secrets.Fits(token, Record.Token)) return Performance.StageManager;
        var hash = Secrets.Hash(token);
        return await With(loaded => loaded.SeatOf(hash) ?? (int?)null) is { } seat ? seat
            // Another node may have given the seat.
            : await With(async loaded => (await CatchUpAsync(loaded)).SeatOf(hash));
    }

    /// <summary>Looks at the performance; nothing is changed meanwhile.</summary>
    public Task<T> LookAsync<T>(Func<Performance, T> look) => With(loaded => look(loaded.Performance));

    /// <summary>How it stands to canon; <see langword="null"/> where the story has none.</summary>
    public Task<CanonState?> LookAtCanonAsync() => With(loaded => loaded.Canon?.Look(loaded.Performance));

    /// <summary>What a seat has seen after some events.</summary>
    public async Task<SeenEvent[]> SeenAsync(int seat, int after, int most = 200)
    {
        var loaded = _loaded ?? await With(loaded => loaded);
        return loaded.Views.After(seat, after, most);
    }

    /// <summary>Does what is wanted, once for a key however often it is sent.</summary>
    /// <param name="command">What is wanted, at the time it is given.</param>
    /// <param name="key">The hash of the key it was sent with.</param>
    /// <param name="token">The hash of a token that goes with the seat it takes.</param>
    /// <exception cref="StoreException">It is not known whether it was done; sent again with the same key it will be, once.</exception>
    public Task<CommandOutcome> DoAsync(Func<DateTimeOffset, Command> command, byte[] key, byte[]? token = null) => With(async loaded =>
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            if (loaded.EntryOf(key) is { } known) return SameAsBefore(loaded, known, command);
            var wanted = command(Now(loaded));
            var answer = loaded.Performance.Do(wanted);
            if (answer.Entry is not { } entry)
            {
                // Nodes may be behind; before it is refused for good the rest is read.
                var count = loaded.Performance.Chronicle.Count;
                loaded = await CatchUpAsync(loaded);
                if (loaded.Performance.Chronicle.Count == count) return new CommandOutcome(0, answer.Refusal, answer.Why);
                continue;
            }
            if (await AppendAsync(loaded, entry, key, token)) return new CommandOutcome(entry.Number);
            loaded = await LoadAsync();
        }
        throw new StoreException("Other nodes were first each time.");
    });

    /// <summary>Another node has appended an entry.</summary>
    public async Task HearAsync(int number)
    {
        if (number <= _known) return;
        _known = number;
        if (_loaded is null)
        {
            // Whoever waits loads it.
            Changed.Raise();
            return;
        }
        await CatchUpAsync();
    }

    /// <summary>Reads what other nodes may have appended.</summary>
    public async Task CatchUpAsync()
    {
        if (_loaded is not null) await With(CatchUpAsync);
        else Changed.Raise();
    }

    /// <summary>Drops the fold where nothing waits for the clock.</summary>
    public async Task<bool> UnloadAsync()
    {
        await _gate.WaitAsync();
        try
        {
            if (_loaded?.Performance.NextTick is not null) return false;
            _loaded = null;
            return true;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>A phone of a seat comes, or goes.</summary>
    public void Come(int seat, bool isIn)
    {
        lock (_here)
        {
            var count = _here.GetValueOrDefault(seat) + (isIn ? 1 : -1);
            if (count > 0) _here[seat] = count;
            else _here.Remove(seat);
        }
        Came.Raise();
    }

    /// <summary>How many phones a seat has here.</summary>
    public int Phones(int seat)
    {
        lock (_here) return _here.GetValueOrDefault(seat);
    }

    /// <summary>Whether any phone is here.</summary>
    public bool IsWatched
    {
        get { lock (_here) return _here.Count > 0; }
    }

    public void Dispose()
    {
        _timer.Dispose();
        _gate.Dispose();
    }

    private async Task TickAsync()
    {
        try
        {
            await With(async loaded =>
            {
                for (var tries = 0; tries < MostTries && loaded.Performance.NextTick <= Now(loaded); tries++)
                {
                    var entry = loaded.Performance.Do(new Tick(Now(loaded))).Entry;
                    if (entry is null || await AppendAsync(loaded, entry, null, null)) return true;
                    loaded = await LoadAsync();
                }
                // Timers go off a little early at times.
                SetClock(loaded);
                return false;
            });
        }
        catch (Exception problem) when (problem is StoreException or ObjectDisposedException)
        {
            // The clock goes on: the next who looks sets it anew.
        }
    }

    /// <summary>Never before the last entry, whatever the clocks of other nodes say.</summary>
    private DateTimeOffset Now(Loaded loaded)
    {
        var now = _time.GetUtcNow();
        return loaded.Performance.Chronicle is [.., var last] && last.Command.At > now ? last.Command.At : now;
    }

    private static CommandOutcome SameAsBefore(Loaded loaded, int known, Func<DateTimeOffset, Command> command)
    {
        var before = loaded.Performance.Chronicle[known - 1].Command;
        return new CommandOutcome(known) { IsKeyReused = Wanted(command(before.At)) != Wanted(before) };
    }

    /// <summary>Reasons for a role are the server's own; they may have changed meanwhile.</summary>
    private static string Wanted(Command command) => ChronicleJson.Write(command is SetCast cast ? cast with { Reasons = null } : command);

    private async Task<bool> AppendAsync(Loaded loaded, Entry entry, byte[]? key, byte[]? token)
    {
        bool isWritten;
        try
        {
            isWritten = await _store.AppendAsync(Record.Code, new StoredEntry(entry.Number, ChronicleJson.Write(entry.Command), key, token));
        }
        catch
        {
            // The fold has done what may not have been kept.
            _loaded = null;
            throw;
        }
        if (isWritten) Publish(loaded, entry, key, token);
        else _loaded = null;
        return isWritten;
    }

    private void Publish(Loaded loaded, Entry entry, byte[]? key, byte[]? token)
    {
        loaded.Know(entry, key, token);
        _known = Math.Max(_known, entry.Number);
        SetClock(loaded);
        Changed.Raise();
    }

    private void SetClock(Loaded loaded)
    {
        if (loaded.Performance.NextTick is not { } at)
        {
            _timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            return;
        }
        var wait = at - _time.GetUtcNow() + Grain;
        _timer.Change(wait < Grain ? Grain : wait, Timeout.InfiniteTimeSpan);
    }

    private Task<T> With<T>(Func<Loaded, T> act) => With(loaded => Task.FromResult(act(loaded)));

    private async Task<T> With<T>(Func<Loaded, Task<T>> act)
    {
        UsedAt = _time.GetUtcNow();
        await _gate.WaitAsync();
        try
        {
            return await act(_loaded ?? await LoadAsync());
        }
        finally
        {
            _gate.Release();
        }
    }

    private async Task<Loaded> CatchUpAsync(Loaded loaded)
    {
        var entries = await _store.ReadAsync(Record.Code, loaded.Performance.Chronicle.Count);
        foreach (var stored in entries)
        {
            if (loaded.Performance.Do(ChronicleJson.Read(stored.Command)).Entry is not { } entry) throw new StoreException($"Entry {stored.Number} of {Record.Code} cannot be done again.");
            Publish(loaded, entry, stored.Key, stored.Token);
        }
        return loaded;
    }

    private async Task<Loaded> LoadAsync()
    {
        _loaded = null;
        var story = await _findStory();
        var loaded = new Loaded(new Performance(story.Staged, Record.Seed) { Agency = story.Agency }, story);
        await CatchUpAsync(loaded);
        _loaded = loaded;
        SetClock(loaded);
        return loaded;
    }
}

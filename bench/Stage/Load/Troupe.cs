using System.Buffers;
using System.Diagnostics;
using Cartouche.Playbills;
using Cartouche.Playbills.People;
using Cartouche.Stage;
using Cartouche.Stage.Chronicles;
using Cartouche.Stage.House;
using Cartouche.StageBench.Nodes;
using Cartouche.StageBench.Phones;

namespace Cartouche.StageBench.Load;

/// <summary>
/// Three players of one performance with their phones. The same performance is carried along here, so that for every phone
/// it is known what it must hear, to the letter, and when the last of them has heard it.
/// </summary>
internal sealed class Troupe(Wire wire, StagedStory story, int seed) : IAsyncDisposable
{
    private const int Seats = 3;

    private static readonly string[] Names = ["Ann", "Ben", "Cy"];

    private readonly Performance _replica = new(story, seed);
    private readonly Random _random = new(seed);
    private readonly List<byte[]>[] _expected = [[], [], [], []];
    private readonly Lock _gate = new();
    private readonly string[] _tokens = new string[Seats + 1];
    private readonly Phone[] _phones = new Phone[Seats + 1];
    private TaskCompletionSource<long>? _heard;
    private string _path = "";

    /// <summary>What a phone heard that it should not have, if one did.</summary>
    public string? Fault { get; private set; }

    /// <summary>Events that came to its phones.</summary>
    public int Heard => _phones.Skip(1).Sum(phone => phone.Last);

    /// <summary>How often its phones had to come again.</summary>
    public int Returns => _phones.Skip(1).Sum(phone => phone.Returns);

    /// <summary>Whether there is something to choose.</summary>
    public bool IsPlaying => _replica.Play.Ending is null && Offers().Any();

    /// <summary>Opens the performance, takes the seats, listens, and begins.</summary>
    public async Task BeginAsync()
    {
        var opened = await Post("/api/performances", StageNode.HouseKey, new { seed });
        _path = $"/api/performances/{opened.GetProperty("code").GetString()}";
        _tokens[0] = opened.GetProperty("token").GetString()!;
        for (var seat = 1; seat <= Seats; seat++)
        {
            _tokens[seat] = (await Post($"{_path}/seats", null, new { name = Names[seat - 1] })).GetProperty("token").GetString()!;
            Carry(new Join(default, new Player(Names[seat - 1])));
            var number = seat;
            _phones[seat] = new Phone(wire, $"{_path}/events", _tokens[seat], (id, data) => Hear(number, id, data));
        }
        var cast = new Dictionary<string, int?> { ["Miriam"] = 1, ["Daniel"] = 2, ["Rafe"] = 3 };
        await Post($"{_path}/commands", _tokens[0], new { @do = "cast", seats = cast });
        Carry(new SetCast(default, 0, cast));
        await Post($"{_path}/commands", _tokens[0], new { @do = "start" });
        Carry(new Start(default, 0));
        for (var seat = 1; seat <= Seats; seat++) await _phones[seat].ListenAsync();
    }

    /// <summary>Somebody chooses; how long it took until the last phone had heard all of it.</summary>
    public async Task<TimeSpan> ChooseAsync()
    {
        var offers = Offers().ToList();
        var (seat, scene, turn, number, isVote) = offers[_random.Next(offers.Count)];
        var heard = new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously);
        long began;
        lock (_gate)
        {
            _heard = heard;
            Carry(isVote ? new Vote(default, seat, scene, turn, number) : new Choose(default, seat, scene, turn, number));
            began = Stopwatch.GetTimestamp();
        }
        await Post($"{_path}/commands", _tokens[seat], new { @do = isVote ? "vote" : "choose", scene, turn, number });
        lock (_gate) Check();
        var ended = await heard.Task.WaitAsync(TimeSpan.FromSeconds(30));
        return Stopwatch.GetElapsedTime(began, ended);
    }

    /// <summary>What was acknowledged is in the chronicle once, in its order, and nothing else is.</summary>
    public async Task CheckChronicleAsync()
    {
        var entries = (await wire.GetAsync($"{_path}/chronicle", _tokens[0])).GetProperty("entries").EnumerateArray().Select(entry => entry.GetProperty("do").GetString() is "join" or "cast" ? 0 : entry.GetProperty("by").GetInt32()).ToList();
        var own = _replica.Chronicle.Select(entry => entry.Command is Join or SetCast ? 0 : entry.Command.By).ToList();
        if (!entries.SequenceEqual(own)) Fault ??= $"The chronicle has {entries.Count} entries; {own.Count} were acknowledged.";
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var phone in _phones.Skip(1))
        {
            Fault ??= phone.Fault;
            await phone.DisposeAsync();
        }
    }

    private IEnumerable<(int Seat, int Scene, int Turn, int Number, bool IsVote)> Offers() =>
        from scene in _replica.Play.Scenes
        where !scene.IsSuspended
        from offer in scene.Offers
        from role in offer.By
        let seat = _replica.Cast[role]
        where seat is not null
        select (seat.Value, scene.Number, scene.Turn, offer.Number, offer.IsVote);

    private async Task<System.Text.Json.JsonElement> Post(string path, string? token, object body)
    {
        var (status, json) = await wire.PostAsync(path, token, body);
        return status is 200 or 201 ? json : throw new InvalidOperationException($"{path} answered {status}: {json}");
    }

    private void Carry(Command command)
    {
        var answer = _replica.Do(command);
        if (answer.Entry is not { } entry) throw new InvalidOperationException(answer.Why);
        foreach (var (happened, seats) in entry.Events)
            foreach (var seat in seats)
                if (seat > 0) _expected[seat].Add(happened is RoleGiven ? [] : EventJson.Write(happened));
    }

    private void Hear(int seat, int id, ReadOnlySequence<byte> data)
    {
        lock (_gate)
        {
            if (id > _expected[seat].Count) Fault ??= $"Seat {seat} heard {System.Text.Encoding.UTF8.GetString(data.ToArray())} too many.";
            // Why somebody has a role is the server's to say.
            else if (_expected[seat][id - 1] is { Length: > 0 } expected && !EndsWith(data, expected)) Fault ??= $"Seat {seat} heard {System.Text.Encoding.UTF8.GetString(data.ToArray())} instead of {System.Text.Encoding.UTF8.GetString(expected)}";
            Check(id, seat);
        }
    }

    /// <summary>The last phone has heard all.</summary>
    private void Check(int id = 0, int of = 0)
    {
        if (_heard is null) return;
        for (var seat = 1; seat <= Seats; seat++)
            if ((seat == of ? id : _phones[seat].Last) < _expected[seat].Count) return;
        _heard.TrySetResult(Stopwatch.GetTimestamp());
        _heard = null;
    }

    /// <summary>All but when it happened, which stands before.</summary>
    private static bool EndsWith(ReadOnlySequence<byte> data, byte[] expected) =>
        data.Length >= expected.Length - 1 && (data.IsSingleSegment ? data.FirstSpan : data.ToArray()).EndsWith(expected.AsSpan(1));
}

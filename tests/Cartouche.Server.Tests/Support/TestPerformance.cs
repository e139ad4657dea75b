using System.Text.Json;
using Cartouche.Stage.Canons;

namespace Cartouche.Server.Tests.Support;

/// <summary>A performance as those see it who have its tokens.</summary>
internal sealed class TestPerformance(TestHouse house, string code, string manager)
{
    private static readonly IReadOnlyList<ToldChoice> Canon = CanonJson.Read(File.ReadAllText(Repository.PathOf("stories", "medallion", "medallion.canon", "exile.canon.jsonl"))).Choices;

    private readonly List<string> _tokens = [manager];
    private int _made;

    public string Code { get; } = code;

    public string Path => $"/api/performances/{Code}";

    /// <summary>The token of a seat; 0 for the stage manager's.</summary>
    public string TokenOf(int seat) => _tokens[seat];

    /// <summary>The same seats elsewhere: on another node, or in a branch.</summary>
    public TestPerformance At(TestHouse other, string? code = null)
    {
        var same = new TestPerformance(other, code ?? Code, _tokens[0]);
        same._tokens.AddRange(_tokens.Skip(1));
        same._made = _made;
        return same;
    }

    public async Task<int> JoinAsync(string name, object? body = null)
    {
        var joined = await house.SendAsync($"{Path}/seats", null, body ?? new { name });
        Assert.True(joined.Status == 201, joined.Text);
        _tokens.Add(joined["token"]);
        return int.Parse(joined["seat"], System.Globalization.CultureInfo.InvariantCulture);
    }

    public Task<Reply> SendAsync(int seat, object command, string? key = null) => house.SendAsync($"{Path}/commands", _tokens[seat], command, key);

    /// <summary>Does what must not be refused.</summary>
    public async Task DoAsync(int seat, object command)
    {
        var reply = await SendAsync(seat, command);
        Assert.True(reply.Status == 200, reply.Text);
    }

    public Task<Reply> GetAsync(int seat, string what) => house.GetAsync($"{Path}/{what}", _tokens[seat]);

    /// <summary>Casts Ann, Ben and Cy in the Medallion, and begins.</summary>
    public async Task BeginMedallionAsync()
    {
        foreach (var name in new[] { "Ann", "Ben", "Cy" }) await JoinAsync(name);
        await DoAsync(0, new { @do = "cast", seats = new Dictionary<string, int?> { ["Miriam"] = 1, ["Daniel"] = 2, ["Rafe"] = 3 } });
        await DoAsync(0, new { @do = "start" });
    }

    /// <summary>How it stands.</summary>
    public async Task<JsonElement> BoardAsync() => (await GetAsync(0, "board")).Json;

    /// <summary>What a seat has seen, as text.</summary>
    public async Task<string> TranscriptAsync(int seat) => (await GetAsync(seat, "transcript")).Text;

    /// <summary>Plays on as canon has it until something is so, or to its end; whoever a choice is of makes it, all vote.</summary>
    public async Task PlayCanonAsync(Func<JsonElement, bool> until)
    {
        for (var board = await BoardAsync(); board.GetProperty("ending").ValueKind == JsonValueKind.Null && !until(board); board = await BoardAsync())
        {
            var scene = board.GetProperty("scenes").EnumerateArray().First(known => !known.GetProperty("isSuspended").GetBoolean() && known.GetProperty("offers").GetArrayLength() > 0);
            var number = Canon[_made++];
            var offer = scene.GetProperty("offers").EnumerateArray().FirstOrDefault(known => known.GetProperty("text").GetString() == number.Text);
            // Understudies have made theirs by themselves.
            if (offer.ValueKind == JsonValueKind.Undefined) continue;
            await MakeAsync(board, scene, offer);
        }
    }

    /// <summary>Somebody whose it is makes a choice; a vote is cast until it is decided.</summary>
    public async Task MakeAsync(JsonElement board, JsonElement scene, JsonElement offer)
    {
        var isVote = offer.GetProperty("isVote").GetBoolean();
        var seats = offer.GetProperty("by").EnumerateArray().Select(role => board.GetProperty("cast").GetProperty(role.GetString()!)).Where(seat => seat.ValueKind == JsonValueKind.Number).Select(seat => seat.GetInt32()).Distinct().ToList();
        foreach (var seat in isVote ? seats : [.. seats.Take(1)])
        {
            var reply = await SendAsync(seat, new { @do = isVote ? "vote" : "choose", scene = scene.GetProperty("scene").GetInt32(), turn = scene.GetProperty("turn").GetInt32(), number = offer.GetProperty("number").GetInt32() });
            // The majority has decided already.
            if (isVote && reply.Status == 409) return;
            Assert.True(reply.Status == 200, reply.Text);
        }
    }

    /// <summary>Listens as a seat.</summary>
    public EventReader Listen(int seat, int after = 0) => new(house.Http, $"{Path}/events", _tokens[seat], after);
}

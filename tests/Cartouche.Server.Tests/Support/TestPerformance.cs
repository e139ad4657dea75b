namespace Cartouche.Server.Tests.Support;

/// <summary>A performance as those see it who have its tokens.</summary>
internal sealed class TestPerformance(TestHouse house, string code, string manager)
{
    private readonly List<string> _tokens = [manager];

    public string Code { get; } = code;

    public string Path => $"/api/performances/{Code}";

    /// <summary>The token of a seat; 0 for the stage manager's.</summary>
    public string TokenOf(int seat) => _tokens[seat];

    /// <summary>The same seats elsewhere: on another node, or in a branch.</summary>
    public TestPerformance At(TestHouse other, string? code = null)
    {
        var same = new TestPerformance(other, code ?? Code, _tokens[0]);
        same._tokens.AddRange(_tokens.Skip(1));
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

    /// <summary>Listens as a seat.</summary>
    public EventReader Listen(int seat, int after = 0) => new(house.Http, $"{Path}/events", _tokens[seat], after);
}

using System.Net.Http.Json;
using System.Text.Json;
using Cartouche.Server.Stories;

namespace Cartouche.Server.Tests.Support;

/// <summary>A server on a free port, with its performances in a folder of their own.</summary>
internal sealed class TestHouse : IAsyncDisposable
{
    public const string Key = "the key of the house";

    private readonly string _folder;
    private readonly bool _isOwn;
    private readonly StageServer _server;

    private TestHouse(StageServer server, string folder, bool isOwn)
    {
        (_server, _folder, _isOwn) = (server, folder, isOwn);
        Http = new HttpClient { BaseAddress = new Uri(server.Urls[0]) };
    }

    public HttpClient Http { get; }

    public string Url => _server.Urls[0];

    public static async Task<TestHouse> OpenAsync(StoryBundle? story = null, string? folder = null, string? database = null, Func<StageServerOptions, StageServerOptions>? with = null)
    {
        var place = folder ?? Repository.NewFolder();
        var options = new StageServerOptions { Story = story ?? Repository.Medallion, Urls = ["http://127.0.0.1:0"], DataFolder = place, Database = database, HouseKey = Key, EntriesPerMinute = 100_000 };
        return new TestHouse(await StageServer.StartAsync(with?.Invoke(options) ?? options), place, folder is null);
    }

    /// <summary>A story of a few lines.</summary>
    public static StoryBundle Story(string ink, string? playbill = null) => new("story.ink", ink, new Dictionary<string, string>(), playbill);

    /// <summary>Opens a performance.</summary>
    public async Task<TestPerformance> PerformAsync(int seed = 0)
    {
        var opened = await SendAsync("/api/performances", Key, new { seed });
        Assert.Equal(201, opened.Status);
        return new TestPerformance(this, opened["code"], opened["token"]);
    }

    /// <summary>Posts something.</summary>
    public async Task<Reply> SendAsync(string path, string? token, object body, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = body is string text ? new StringContent(text, System.Text.Encoding.UTF8, "application/json") : JsonContent.Create(body) };
        request.Headers.Add("Idempotency-Key", key ?? Guid.NewGuid().ToString());
        return await Reply.OfAsync(Http, request, token);
    }

    /// <summary>Gets something.</summary>
    public async Task<Reply> GetAsync(string path, string? token = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        return await Reply.OfAsync(Http, request, token);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _server.DisposeAsync();
        if (_isOwn) Directory.Delete(_folder, recursive: true);
    }
}

/// <summary>What came back.</summary>
internal sealed record Reply(int Status, string Text, HttpResponseMessage Message)
{
    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    public string this[string name] => Json.GetProperty(name).ToString();

    public static async Task<Reply> OfAsync(HttpClient http, HttpRequestMessage request, string? token)
    {
        if (token is not null) request.Headers.Authorization = new("Bearer", token);
        using var response = await http.SendAsync(request);
        return new Reply((int)response.StatusCode, await response.Content.ReadAsStringAsync(), response);
    }
}

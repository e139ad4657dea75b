using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Cartouche.StageBench.Phones;

/// <summary>What a client does: it sends until it has an answer, always with the same key, at whichever node answers.</summary>
internal sealed class Wire : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly IReadOnlyList<Uri> _nodes;
    private int _node;
    private int _failures;

    public Wire(params IReadOnlyList<Uri> nodes)
    {
        _nodes = nodes;
        Http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = int.MaxValue, PooledConnectionIdleTimeout = TimeSpan.FromMinutes(5) }) { Timeout = TimeSpan.FromSeconds(20) };
    }

    public HttpClient Http { get; }

    /// <summary>Tries that got no answer.</summary>
    public int Failures => _failures;

    /// <summary>The node that answered last.</summary>
    public Uri Node => _nodes[_node % _nodes.Count];

    /// <summary>The node does not answer: the next one is tried.</summary>
    public void Turn() => Interlocked.Increment(ref _node);

    /// <summary>Posts until there is an answer.</summary>
    public async Task<(int Status, JsonElement Json)> PostAsync(string path, string? token, object body)
    {
        var key = Guid.NewGuid().ToString();
        while (true)
        {
            try
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Node, path)) { Content = JsonContent.Create(body) };
                request.Headers.Add("Idempotency-Key", key);
                if (token is not null) request.Headers.Authorization = new("Bearer", token);
                using var response = await Http.SendAsync(request);
                if (response.StatusCode is not (HttpStatusCode.ServiceUnavailable or HttpStatusCode.TooManyRequests))
                {
                    var text = await response.Content.ReadAsStringAsync();
                    return ((int)response.StatusCode, JsonDocument.Parse(text.Length == 0 ? "{}" : text).RootElement);
                }
            }
            catch (Exception problem) when (problem is HttpRequestException or IOException or TaskCanceledException)
            {
                Turn();
            }
            Interlocked.Increment(ref _failures);
            await Task.Delay(Pause);
        }
    }

    /// <summary>Gets something, however often it takes.</summary>
    public async Task<JsonElement> GetAsync(string path, string token)
    {
        while (true)
        {
            try
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Node, path));
                request.Headers.Authorization = new("Bearer", token);
                using var response = await Http.SendAsync(request);
                if (response.IsSuccessStatusCode) return JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
            }
            catch (Exception problem) when (problem is HttpRequestException or IOException or TaskCanceledException)
            {
                Turn();
            }
            await Task.Delay(Pause);
        }
    }

    public void Dispose() => Http.Dispose();
}

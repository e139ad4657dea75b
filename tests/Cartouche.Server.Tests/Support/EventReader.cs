using System.Text.Json;

namespace Cartouche.Server.Tests.Support;

/// <summary>Reads a stream of server-sent events, as a phone does.</summary>
internal sealed class EventReader(HttpClient http, string path, string token, int after) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly CancellationTokenSource _stop = new();
    private HttpResponseMessage? _response;
    private StreamReader? _reader;

    /// <summary>The number of the last event.</summary>
    public int Last { get; private set; } = after;

    /// <summary>All events so far, as they came.</summary>
    public List<JsonElement> Events { get; } = [];

    /// <summary>The next event that happened; null at the end of the stream.</summary>
    public async Task<JsonElement?> NextAsync()
    {
        _stop.CancelAfter(Patience);
        if (_reader is null)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Authorization = new("Bearer", token);
            if (Last > 0) request.Headers.Add("Last-Event-ID", Last.ToString(System.Globalization.CultureInfo.InvariantCulture));
            _response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, _stop.Token);
            Assert.Equal(200, (int)_response.StatusCode);
            _reader = new StreamReader(await _response.Content.ReadAsStreamAsync(_stop.Token));
        }
        var (id, name) = (0, "");
        while (await _reader.ReadLineAsync(_stop.Token) is { } line)
        {
            if (line.StartsWith("id: ", StringComparison.Ordinal)) id = int.Parse(line[4..], System.Globalization.CultureInfo.InvariantCulture);
            if (line.StartsWith("event: ", StringComparison.Ordinal)) name = line[7..];
            if (!line.StartsWith("data: ", StringComparison.Ordinal) || name != "happened") continue;
            // No gap, and nothing twice.
            Assert.Equal(Last + 1, id);
            Last = id;
            var happened = JsonDocument.Parse(line[6..]).RootElement;
            Events.Add(happened);
            return happened;
        }
        return null;
    }

    /// <summary>Reads on to an event of a kind.</summary>
    public async Task<JsonElement> UntilAsync(string kind, Func<JsonElement, bool>? and = null)
    {
        while (await NextAsync() is { } happened)
            if (happened.GetProperty("is").GetString() == kind && and?.Invoke(happened) != false) return happened;
        throw new InvalidOperationException($"The stream ended before '{kind}'.");
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _reader?.Dispose();
        _response?.Dispose();
        _stop.Dispose();
    }
}

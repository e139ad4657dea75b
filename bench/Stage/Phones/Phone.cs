using System.Buffers;
using System.Buffers.Text;
using System.IO.Pipelines;

namespace Cartouche.StageBench.Phones;

/// <summary>
/// Listens as a seat, and comes again after the last event that came. What comes must go on where it stood, without a
/// gap and nothing twice.
/// </summary>
internal sealed class Phone(Wire wire, string path, string token, Action<int, ReadOnlySequence<byte>> hears) : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly CancellationTokenSource _stop = new();
    private Task _listening = Task.CompletedTask;

    /// <summary>The number of the last event.</summary>
    public int Last { get; private set; }

    /// <summary>How often it had to come again.</summary>
    public int Returns { get; private set; }

    /// <summary>What should not have come, if something did.</summary>
    public string? Fault { get; private set; }

    /// <summary>Begins to listen; runs to its end when it is connected.</summary>
    public Task ListenAsync()
    {
        var connected = new TaskCompletionSource();
        _listening = Task.Run(() => RunAsync(connected));
        return connected.Task;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _listening;
        _stop.Dispose();
    }

    private async Task RunAsync(TaskCompletionSource connected)
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(wire.Node, path));
                request.Headers.Authorization = new("Bearer", token);
                if (Last > 0) request.Headers.Add("Last-Event-ID", Last.ToString(System.Globalization.CultureInfo.InvariantCulture));
                using var response = await wire.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, _stop.Token);
                if (response.IsSuccessStatusCode)
                {
                    connected.TrySetResult();
                    await ReadAsync(PipeReader.Create(await response.Content.ReadAsStreamAsync(_stop.Token)));
                }
            }
            catch (Exception problem) when (problem is HttpRequestException or IOException or OperationCanceledException)
            {
                if (_stop.IsCancellationRequested) return;
                wire.Turn();
            }
            Returns++;
            await Task.Delay(Pause);
        }
    }

    private async Task ReadAsync(PipeReader reader)
    {
        var (id, isEvent) = (0, false);
        while (true)
        {
            var read = await reader.ReadAsync(_stop.Token);
            var buffer = read.Buffer;
            while (buffer.PositionOf((byte)'\n') is { } end)
            {
                var line = buffer.Slice(0, end);
                if (StartsWith(line, "id: "u8)) id = NumberOf(line.Slice(4));
                else if (StartsWith(line, "event: "u8)) isEvent = StartsWith(line, "event: happened"u8);
                else if (isEvent && StartsWith(line, "data: "u8)) Hear(id, line.Slice(6));
                buffer = buffer.Slice(buffer.GetPosition(1, end));
            }
            reader.AdvanceTo(buffer.Start, buffer.End);
            if (read.IsCompleted) return;
        }
    }

    private void Hear(int id, ReadOnlySequence<byte> data)
    {
        if (id != Last + 1) Fault ??= $"After event {Last} came {id}.";
        Last = id;
        hears(id, data);
    }

    private static bool StartsWith(ReadOnlySequence<byte> line, ReadOnlySpan<byte> start)
    {
        if (line.Length < start.Length) return false;
        if (line.FirstSpan.Length >= start.Length) return line.FirstSpan.StartsWith(start);
        return line.Slice(0, start.Length).ToArray().AsSpan().SequenceEqual(start);
    }

    private static int NumberOf(ReadOnlySequence<byte> digits) => Utf8Parser.TryParse(digits.IsSingleSegment ? digits.FirstSpan : digits.ToArray(), out int number, out _) ? number : 0;
}

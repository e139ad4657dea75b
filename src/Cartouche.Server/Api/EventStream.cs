using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using Cartouche.Server.House;
using Cartouche.Server.Stores;
using Cartouche.Server.Telemetry;
using Cartouche.Stage;
using Cartouche.Stage.Chronicles;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace Cartouche.Server.Api;

/// <summary>
/// A seat's view as server-sent events (HTML Living Standard, 9.2). A stream has no queue: it knows how far it has come and
/// reads on from there, so a slow phone holds up nobody and costs nothing.
/// </summary>
internal sealed class EventStream(Heartbeat heartbeat, StageMetrics metrics, TimeProvider time, IHostApplicationLifetime lifetime)
{
    /// <summary>How long it waits when the store is away.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    public async Task<IResult> RunAsync(LivePerformance live, int seat, HttpContext context)
    {
        if (live.Phones(seat) >= Limits.MostPhones) return Problems.TooFast(context);
        var after = int.TryParse(context.Request.Headers["Last-Event-ID"], NumberStyles.None, CultureInfo.InvariantCulture, out var last) ? last : 0;
        var response = context.Response;
        response.ContentType = "text/event-stream";
        response.Headers["X-Accel-Buffering"] = "no";
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        var stopped = Task.Delay(Timeout.Infinite, stop.Token);
        live.Come(seat, isIn: true);
        metrics.Streams(1);
        try
        {
            var name = seat == Performance.StageManager ? null : await live.LookAsync(performance => performance.Seats[seat - 1].Player.Name);
            Write(response.BodyWriter, "here", new HereFrame(time.GetUtcNow(), seat, name, live.Record.Code));
            await PumpAsync(live, seat, after, response.BodyWriter, stopped);
        }
        catch (OperationCanceledException)
        {
            // The phone has gone, or the server goes: it comes again.
        }
        finally
        {
            metrics.Streams(-1);
            live.Come(seat, isIn: false);
        }
        return Results.Empty;
    }

    private async Task PumpAsync(LivePerformance live, int seat, int after, PipeWriter writer, Task stopped)
    {
        var isManager = seat == Performance.StageManager;
        var (changed, came, beat) = (Task.CompletedTask, Task.CompletedTask, heartbeat.Next);
        while (!stopped.IsCompleted)
        {
            // A performance that nobody uses is not in memory: it is only looked at when there is something new.
            if (changed.IsCompleted)
            {
                // Taken before looking: what happens in between is not missed.
                changed = live.Changed.Next;
                try
                {
                    for (SeenEvent[] events; (events = await live.SeenAsync(seat, after)).Length > 0; after += events.Length)
                    {
                        foreach (var seen in events) Write(writer, seen, isManager);
                        metrics.Sent(events.Length);
                        if ((await writer.FlushAsync()).IsCompleted) return;
                    }
                }
                catch (StoreException)
                {
                    changed = Task.CompletedTask;
                    await Task.WhenAny(Task.Delay(Pause), stopped);
                    continue;
                }
            }
            if (isManager && came.IsCompleted)
            {
                came = live.Came.Next;
                var seats = await live.LookAsync(performance => performance.Seats.Where(known => known.IsTaken).Select(known => known.Number).ToList());
                Write(writer, "presence", new PresenceFrame([.. seats.Select(known => new PresentSeat(known, live.Phones(known) > 0))]));
            }
            if (beat.IsCompleted)
            {
                beat = heartbeat.Next;
                writer.Write(": still here\n\n"u8);
            }
            if ((await writer.FlushAsync()).IsCompleted) return;
            await (isManager ? Task.WhenAny(changed, beat, came, stopped) : Task.WhenAny(changed, beat, stopped));
        }
    }

    private static void Write(PipeWriter writer, SeenEvent seen, bool isManager)
    {
        writer.Write("id: "u8);
        WriteNumber(writer, seen.Number);
        writer.Write("\nevent: happened\ndata: {\"at\":\""u8);
        var at = writer.GetSpan(40);
        Utf8Formatter.TryFormat(seen.At, at, out var length, 'O');
        writer.Advance(length);
        writer.Write("\","u8);
        if (isManager)
        {
            writer.Write("\"entry\":"u8);
            WriteNumber(writer, seen.Entry);
            writer.Write(","u8);
        }
        // What the event says of itself follows, without its opening brace.
        writer.Write(EventJson.Write(seen.Event).AsSpan(1));
        writer.Write("\n\n"u8);
    }

    private static void WriteNumber(PipeWriter writer, int number)
    {
        var span = writer.GetSpan(11);
        Utf8Formatter.TryFormat(number, span, out var length);
        writer.Advance(length);
    }

    private static void Write<T>(PipeWriter writer, string name, T frame) =>
        writer.Write(Encoding.UTF8.GetBytes($"event: {name}\ndata: {JsonSerializer.Serialize(frame, JsonSerializerOptions.Web)}\n\n"));

    private sealed record HereFrame(DateTimeOffset Now, int Seat, string? Name, string Code);

    private sealed record PresenceFrame(IReadOnlyList<PresentSeat> Seats);

    private sealed record PresentSeat(int Seat, bool IsHere);
}

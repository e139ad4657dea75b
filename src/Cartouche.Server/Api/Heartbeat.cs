using Cartouche.Server.House;

namespace Cartouche.Server.Api;

/// <summary>One clock for all streams: a phone that hears nothing for long knows that its connection is dead.</summary>
internal sealed class Heartbeat : IDisposable
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(15);

    private readonly Signal _signal = new();
    private readonly ITimer _timer;

    public Heartbeat(TimeProvider time) => _timer = time.CreateTimer(_ => _signal.Raise(), null, Every, Every);

    /// <summary>Runs to its end with the next beat.</summary>
    public Task Next => _signal.Next;

    public void Dispose() => _timer.Dispose();
}

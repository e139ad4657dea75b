using System.Diagnostics.Metrics;
using Cartouche.Server.House;

namespace Cartouche.Server.Telemetry;

/// <summary>What can be measured of a server: the meter <c>Cartouche.Stage</c>.</summary>
internal sealed class StageMetrics : IDisposable
{
    public const string MeterName = "Cartouche.Stage";

    private readonly Meter _meter = new(MeterName);
    private readonly Counter<long> _commands;
    private readonly Histogram<double> _seconds;
    private readonly Counter<long> _events;
    private readonly UpDownCounter<long> _streams;

    public StageMetrics(PerformanceHouse house)
    {
        _commands = _meter.CreateCounter<long>("cartouche.commands", "{command}", "Commands, by what they do and what became of them.");
        _seconds = _meter.CreateHistogram<double>("cartouche.command.duration", "s", "From a command's arrival to its being durable.");
        _events = _meter.CreateCounter<long>("cartouche.events", "{event}", "Events sent to phones.");
        _streams = _meter.CreateUpDownCounter<long>("cartouche.streams", "{stream}", "Phones that are connected.");
        _meter.CreateObservableGauge("cartouche.performances", () => house.Count, "{performance}", "Performances in memory.");
    }

    public void Commanded(string what, string outcome, TimeSpan took)
    {
        _commands.Add(1, new("do", what), new("outcome", outcome));
        _seconds.Record(took.TotalSeconds, new KeyValuePair<string, object?>("do", what));
    }

    public void Sent(int events) => _events.Add(events);

    public void Streams(int change) => _streams.Add(change);

    public void Dispose() => _meter.Dispose();
}

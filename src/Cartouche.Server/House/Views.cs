using Cartouche.Stage.House;
using Cartouche.Stage.Scenes;

namespace Cartouche.Server.House;

/// <summary>
/// For each seat what it has seen, ready to be read beside whatever is being done: only what is durable is ever added.
/// </summary>
internal sealed class Views
{
    private readonly Lock _gate = new();
    private readonly Dictionary<int, List<(Entry Entry, StageEvent Event)>> _bySeat = [];

    /// <summary>Adds what an entry let its seats see.</summary>
    public void Add(Entry entry)
    {
        lock (_gate)
        {
            foreach (var (happened, seats) in entry.Events)
                foreach (var seat in seats)
                {
                    if (!_bySeat.TryGetValue(seat, out var seen)) _bySeat.Add(seat, seen = []);
                    seen.Add((entry, happened));
                }
        }
    }

    /// <summary>What a seat has seen after the <paramref name="after"/>-th event, at most <paramref name="most"/> events.</summary>
    public SeenEvent[] After(int seat, int after, int most)
    {
        lock (_gate)
        {
            if (!_bySeat.TryGetValue(seat, out var seen) || after >= seen.Count) return [];
            var events = new SeenEvent[Math.Min(most, seen.Count - after)];
            for (var i = 0; i < events.Length; i++)
            {
                var (entry, happened) = seen[after + i];
                events[i] = new SeenEvent(after + i + 1, entry.Number, entry.Command.At, happened);
            }
            return events;
        }
    }

    /// <summary>How many events a seat has seen.</summary>
    public int Count(int seat)
    {
        lock (_gate) return _bySeat.TryGetValue(seat, out var seen) ? seen.Count : 0;
    }
}

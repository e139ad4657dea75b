using System.Threading.RateLimiting;

namespace Cartouche.Server.Api;

/// <summary>How fast one may go. Stepping out does not come by here.</summary>
internal sealed class Limits(StageServerOptions options) : IDisposable
{
    /// <summary>Connections one seat may have.</summary>
    public const int MostPhones = 8;

    private readonly PartitionedRateLimiter<string> _entries = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetTokenBucketLimiter(address, _ => Bucket(options.EntriesPerMinute, TimeSpan.FromMinutes(1.0 / options.EntriesPerMinute), 1)));

    private readonly PartitionedRateLimiter<string> _commands = PartitionedRateLimiter.Create<string, string>(seat =>
        RateLimitPartition.GetTokenBucketLimiter(seat, _ => Bucket(2 * options.CommandsPerSecond, TimeSpan.FromSeconds(0.1), Math.Max(1, options.CommandsPerSecond / 10))));

    /// <summary>Whether an address may open, look up or join a performance now.</summary>
    public bool MayEnter(string address) => May(_entries, address);

    /// <summary>Whether a seat may send a command now.</summary>
    public bool MayCommand(string seat) => May(_commands, seat);

    public void Dispose()
    {
        _entries.Dispose();
        _commands.Dispose();
    }

    private static bool May(PartitionedRateLimiter<string> limiter, string who)
    {
        using var lease = limiter.AttemptAcquire(who);
        return lease.IsAcquired;
    }

    private static TokenBucketRateLimiterOptions Bucket(int most, TimeSpan every, int more) =>
        new() { TokenLimit = most, ReplenishmentPeriod = every, TokensPerPeriod = more, QueueLimit = 0, AutoReplenishment = true };
}

namespace Cartouche.Server.House;

/// <summary>Wakes all who wait for something new; whoever takes <see cref="Next"/> before looking misses nothing.</summary>
internal sealed class Signal
{
    private TaskCompletionSource _next = New();

    /// <summary>Runs to its end with the next <see cref="Raise"/>.</summary>
    public Task Next => Volatile.Read(ref _next).Task;

    public void Raise() => Interlocked.Exchange(ref _next, New()).SetResult();

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

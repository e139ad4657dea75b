using System.Threading.Channels;

namespace Cartouche.Server.Stores;

/// <summary>
/// Gathers what is appended while the last commit is under way into the next one: a disk does some hundreds of durable
/// commits a second, and each can hold many entries.
/// </summary>
internal sealed class AppendQueue : IAsyncDisposable
{
    private const int LargestBatch = 256;

    private readonly Channel<Pending> _waiting = Channel.CreateUnbounded<Pending>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Func<IReadOnlyList<(string Code, StoredEntry Entry)>, Task<bool[]>> _write;
    private readonly Task _loop;

    /// <param name="write">Writes entries in one transaction; for each whether it was written, or its number or key was taken.</param>
    public AppendQueue(Func<IReadOnlyList<(string Code, StoredEntry Entry)>, Task<bool[]>> write)
    {
        _write = write;
        _loop = Task.Run(RunAsync);
    }

    public Task<bool> AppendAsync(string code, StoredEntry entry)
    {
        var pending = new Pending(code, entry);
        return _waiting.Writer.TryWrite(pending) ? pending.Done.Task : Task.FromException<bool>(new StoreException("The store is closed."));
    }

    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _loop;
    }

    private async Task RunAsync()
    {
        var batch = new List<Pending>();
        while (await _waiting.Reader.WaitToReadAsync())
        {
            batch.Clear();
            while (batch.Count < LargestBatch && _waiting.Reader.TryRead(out var pending)) batch.Add(pending);
            try
            {
                var written = await _write([.. batch.Select(pending => (pending.Code, pending.Entry))]);
                for (var i = 0; i < batch.Count; i++) batch[i].Done.SetResult(written[i]);
            }
            catch (Exception problem)
            {
                foreach (var pending in batch) pending.Done.TrySetException(problem is StoreException ? problem : new StoreException("The store failed.", problem));
            }
        }
    }

    private sealed record Pending(string Code, StoredEntry Entry)
    {
        public TaskCompletionSource<bool> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}

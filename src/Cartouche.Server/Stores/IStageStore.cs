namespace Cartouche.Server.Stores;

/// <summary>
/// Where performances are kept. What was appended is durable when the task has run to its end. Any method may throw
/// <see cref="StoreException"/>: then nothing is known of what it did, and the caller looks again later.
/// </summary>
internal interface IStageStore : IAsyncDisposable
{
    /// <summary>Another node may have appended to a performance: its code, and the number of its last entry.</summary>
    event Action<string, int>? Appended;

    /// <summary>Notices of others may have been missed.</summary>
    event Action? Missed;

    /// <summary>Makes the tables, or brings them up to date; of several nodes that start at once, one does.</summary>
    Task PrepareAsync(CancellationToken stop);

    /// <summary>Whether it can be reached.</summary>
    Task PingAsync(CancellationToken stop);

    /// <summary>Keeps a story under its fingerprint; keeping it again does nothing.</summary>
    Task KeepStoryAsync(string fingerprint, string bundle);

    /// <summary>A story that was kept, or <see langword="null"/>.</summary>
    Task<string?> FindStoryAsync(string fingerprint);

    /// <summary>Keeps a new performance with the entries it begins with; false where its code or its key is taken.</summary>
    Task<bool> AddAsync(StoredPerformance performance, IReadOnlyList<StoredEntry> entries);

    /// <summary>The performance of a code, or <see langword="null"/>.</summary>
    Task<StoredPerformance?> FindAsync(string code);

    /// <summary>The performance that was added with a key, or <see langword="null"/>.</summary>
    Task<StoredPerformance?> FindByKeyAsync(byte[] key);

    /// <summary>The entries of a performance after a number, in order.</summary>
    Task<IReadOnlyList<StoredEntry>> ReadAsync(string code, int after);

    /// <summary>Appends an entry; false where its number or its key is taken.</summary>
    Task<bool> AppendAsync(string code, StoredEntry entry);
}

/// <summary>A performance as it is kept.</summary>
/// <param name="Code">Its room code.</param>
/// <param name="Story">The fingerprint of its story.</param>
/// <param name="Seed">What chance depends on.</param>
/// <param name="Salt">32 bytes of its own that tokens are derived with.</param>
/// <param name="Token">The hash of the stage manager's token.</param>
/// <param name="Key">The hash of the key it was added with.</param>
/// <param name="OpenedAt">When it was opened.</param>
internal sealed record StoredPerformance(string Code, string Story, int Seed, byte[] Salt, byte[] Token, byte[] Key, DateTimeOffset OpenedAt);

/// <summary>An entry of a chronicle as it is kept.</summary>
/// <param name="Number">Its number, from 1, without gaps.</param>
/// <param name="Command">The command as a line of JSON.</param>
/// <param name="Key">The hash of the key it was sent with; <see langword="null"/> for what the server did itself.</param>
/// <param name="Token">The hash of the token of the seat that was taken, where one was.</param>
internal sealed record StoredEntry(int Number, string Command, byte[]? Key, byte[]? Token);

/// <summary>The store cannot be reached, or failed.</summary>
internal sealed class StoreException(string message, Exception? inner = null) : Exception(message, inner);

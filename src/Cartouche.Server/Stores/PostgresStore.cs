using System.Net.Sockets;
using Npgsql;
using NpgsqlTypes;

namespace Cartouche.Server.Stores;

/// <summary>Keeps performances in a PostgreSQL database, for any number of servers; each tells the others what it appends.</summary>
internal sealed class PostgresStore : IStageStore
{
    private const string Channel = "cartouche";

    /// <summary>Whoever prepares the tables holds this lock; the number says 'cartouche'.</summary>
    private const long PrepareLock = 0x43_61_72_74_6f_75;

    /// <summary>A notice has at most 8,000 bytes; a code with its number at most 18.</summary>
    private const int NoticesTogether = 400;

    /// <summary>What Npgsql takes where nothing is said.</summary>
    private const int DefaultPool = 100;

    /// <summary>Connections one node has at most, unless its address says another number.</summary>
    private const int Connections = 16;

    private readonly NpgsqlDataSource _source;
    private readonly AppendQueue _queue;
    private readonly CancellationTokenSource _stop = new();
    private readonly string _node = Guid.NewGuid().ToString("N")[..8];
    private Task _listening = Task.CompletedTask;

    /// <param name="address">A connection string, or an address such as <c>postgres://user:password@host:5432/database</c>.</param>
    public PostgresStore(string address)
    {
        var settings = new NpgsqlConnectionStringBuilder(PostgresAddress.Parse(address));
        // A database has a hundred connections unless it is told otherwise, and they are for all nodes.
        if (settings.MaxPoolSize == DefaultPool) settings.MaxPoolSize = Connections;
        _source = new NpgsqlDataSourceBuilder(settings.ToString()).Build();
        _queue = new AppendQueue(WriteAsync);
    }

    public event Action<string, int>? Appended;

    public event Action? Missed;

    public async Task PrepareAsync(CancellationToken stop)
    {
        await Guard(async () =>
        {
            await using var connection = await _source.OpenConnectionAsync(stop);
            await using var transaction = await connection.BeginTransactionAsync(stop);
            await Run(connection, $"SELECT pg_advisory_xact_lock({PrepareLock})");
            await Run(connection, "CREATE TABLE IF NOT EXISTS cartouche_version (version integer NOT NULL)");
            var version = await Scalar(connection, "SELECT max(version) FROM cartouche_version") as int? ?? 0;
            if (version > Migrations.Count) throw new StoreException(Migrations.TooNew(version));
            for (var i = version; i < Migrations.Count; i++) await Run(connection, Migrations.Postgres[i]);
            if (version < Migrations.Count) await Run(connection, "INSERT INTO cartouche_version VALUES ($1)", Migrations.Count);
            await transaction.CommitAsync(stop);
            return true;
        });
        _listening = Task.Run(() => ListenAsync(_stop.Token), CancellationToken.None);
    }

    public Task PingAsync(CancellationToken stop) => Guard(async () => await With(connection => Scalar(connection, "SELECT 1")));

    public Task KeepStoryAsync(string fingerprint, string bundle) => Guard(() => With(connection =>
        Run(connection, "INSERT INTO stories (fingerprint, bundle) VALUES ($1, $2) ON CONFLICT DO NOTHING", fingerprint, bundle)));

    public Task<string?> FindStoryAsync(string fingerprint) => Guard(() => With(async connection =>
        await Scalar(connection, "SELECT bundle FROM stories WHERE fingerprint = $1", fingerprint) as string));

    public Task<bool> AddAsync(StoredPerformance performance, IReadOnlyList<StoredEntry> entries) => Guard(() => With(async connection =>
    {
        await using var transaction = await connection.BeginTransactionAsync();
        if (await Run(connection, "INSERT INTO performances (code, story, seed, salt, token, key, opened_at) VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING",
            performance.Code, performance.Story, performance.Seed, performance.Salt, performance.Token, performance.Key, performance.OpenedAt.UtcDateTime) == 0) return false;
        if (entries.Count > 0) await InsertAsync(connection, [.. entries.Select(entry => (performance.Code, entry))]);
        await transaction.CommitAsync();
        return true;
    }));

    public Task<StoredPerformance?> FindAsync(string code) => FindBy("code", code);

    public Task<StoredPerformance?> FindByKeyAsync(byte[] key) => FindBy("key", key);

    public Task<IReadOnlyList<StoredEntry>> ReadAsync(string code, int after) => Guard(() => With<IReadOnlyList<StoredEntry>>(async connection =>
    {
        await using var command = Command(connection, "SELECT number, command, key, token FROM entries WHERE code = $1 AND number > $2 ORDER BY number", code, after);
        await using var reader = await command.ExecuteReaderAsync();
        var entries = new List<StoredEntry>();
        while (await reader.ReadAsync()) entries.Add(new StoredEntry(reader.GetInt32(0), reader.GetString(1), reader.IsDBNull(2) ? null : (byte[])reader[2], reader.IsDBNull(3) ? null : (byte[])reader[3]));
        return entries;
    }));

    public Task<bool> AppendAsync(string code, StoredEntry entry) => _queue.AppendAsync(code, entry);

    public async ValueTask DisposeAsync()
    {
        await _queue.DisposeAsync();
        await _stop.CancelAsync();
        await _listening;
        await _source.DisposeAsync();
        _stop.Dispose();
    }

    private Task<bool[]> WriteAsync(IReadOnlyList<(string Code, StoredEntry Entry)> entries) => Guard(() => With(async connection =>
    {
        await using var transaction = await connection.BeginTransactionAsync();
        var written = await InsertAsync(connection, entries);
        foreach (var notices in entries.Where((_, i) => written[i]).Select(entry => $"{entry.Code}:{entry.Entry.Number}").Chunk(NoticesTogether))
            await Run(connection, $"SELECT pg_notify('{Channel}', $1)", $"{_node} {string.Join(' ', notices)}");
        await transaction.CommitAsync();
        return written;
    }));

    /// <summary>Inserts what is not taken; for each whether it was not. All nodes insert in one order, so that none waits for another that waits for it.</summary>
    private static async Task<bool[]> InsertAsync(NpgsqlConnection connection, IReadOnlyList<(string Code, StoredEntry Entry)> entries)
    {
        await using var command = Command(connection, """
            INSERT INTO entries (code, number, command, key, token) SELECT * FROM unnest($1, $2, $3, $4, $5) ORDER BY 1, 2
            ON CONFLICT DO NOTHING RETURNING code, number, key
            """, entries.Select(entry => entry.Code).ToArray(), entries.Select(entry => entry.Entry.Number).ToArray(), entries.Select(entry => entry.Entry.Command).ToArray());
        command.Parameters.Add(new NpgsqlParameter { Value = entries.Select(entry => entry.Entry.Key).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bytea });
        command.Parameters.Add(new NpgsqlParameter { Value = entries.Select(entry => entry.Entry.Token).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bytea });
        await using var reader = await command.ExecuteReaderAsync();
        var written = new bool[entries.Count];
        while (await reader.ReadAsync())
        {
            var (code, number, key) = (reader.GetString(0), reader.GetInt32(1), reader.IsDBNull(2) ? null : (byte[])reader[2]);
            for (var i = 0; i < entries.Count; i++)
            {
                var (wanted, entry) = entries[i];
                if (written[i] || entry.Number != number || wanted != code || !(key ?? []).AsSpan().SequenceEqual(entry.Key ?? [])) continue;
                written[i] = true;
                break;
            }
        }
        return written;
    }

    private Task<StoredPerformance?> FindBy(string column, object value) => Guard(() => With(async connection =>
    {
        await using var command = Command(connection, $"SELECT code, story, seed, salt, token, key, opened_at FROM performances WHERE {column} = $1", value);
        await using var reader = await command.ExecuteReaderAsync();
        if (!await reader.ReadAsync()) return null;
        return new StoredPerformance(reader.GetString(0), reader.GetString(1), reader.GetInt32(2), (byte[])reader[3], (byte[])reader[4], (byte[])reader[5], reader.GetFieldValue<DateTimeOffset>(6));
    }));

    /// <summary>Hears of what others append; whenever it begins to listen again, something may have been missed.</summary>
    private async Task ListenAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await using var connection = await _source.OpenConnectionAsync(stop);
                connection.Notification += (_, notice) => Hear(notice.Payload);
                await Run(connection, $"LISTEN {Channel}");
                Missed?.Invoke();
                while (true)
                {
                    // A connection that died without a word is found by asking something.
                    if (!await connection.WaitAsync(TimeSpan.FromSeconds(10), stop)) await Scalar(connection, "SELECT 1");
                }
            }
            catch (Exception problem) when (problem is OperationCanceledException or NpgsqlException or SocketException or IOException or TimeoutException or InvalidOperationException)
            {
                if (stop.IsCancellationRequested) return;
                await Task.Delay(250, CancellationToken.None);
            }
        }
    }

    private void Hear(string payload)
    {
        var words = payload.Split(' ');
        if (words[0] == _node) return;
        foreach (var word in words.Skip(1))
        {
            var at = word.IndexOf(':', StringComparison.Ordinal);
            if (at > 0 && int.TryParse(word.AsSpan(at + 1), out var number)) Appended?.Invoke(word[..at], number);
        }
    }

    private async Task<T> With<T>(Func<NpgsqlConnection, Task<T>> act)
    {
        await using var connection = await _source.OpenConnectionAsync();
        return await act(connection);
    }

    private static async Task<T> Guard<T>(Func<Task<T>> act)
    {
        try
        {
            return await act();
        }
        catch (Exception problem) when (problem is NpgsqlException or SocketException or IOException or TimeoutException)
        {
            throw new StoreException($"The database cannot be used: {problem.Message}", problem);
        }
    }

    private static async Task<int> Run(NpgsqlConnection connection, string sql, params object[] values)
    {
        await using var command = Command(connection, sql, values);
        return await command.ExecuteNonQueryAsync();
    }

    private static async Task<object?> Scalar(NpgsqlConnection connection, string sql, params object[] values)
    {
        await using var command = Command(connection, sql, values);
        return await command.ExecuteScalarAsync();
    }

    private static NpgsqlCommand Command(NpgsqlConnection connection, string sql, params object[] values)
    {
#pragma warning disable CA2100 // All that is put into it is written in this file.
        var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { Value = value });
        return command;
    }
}

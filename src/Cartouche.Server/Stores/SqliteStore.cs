using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Cartouche.Server.Stores;

/// <summary>Keeps performances in a file, for one server.</summary>
internal sealed class SqliteStore : IStageStore
{
    private const int Taken = 19; // SQLITE_CONSTRAINT

    private readonly string _connection;
    private readonly SqliteConnection _writer;
    private readonly SemaphoreSlim _writing = new(1);
    private readonly AppendQueue _queue;

    /// <param name="path">The file; it is made where there is none.</param>
    public SqliteStore(string path)
    {
        // Names and vetoes are nobody else's business.
        if (!OperatingSystem.IsWindows() && !File.Exists(path)) new FileStream(path, new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite }).Dispose();
        _connection = new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadWriteCreate, Pooling = true, DefaultTimeout = 10 }.ToString();
        _writer = new SqliteConnection(_connection);
        _queue = new AppendQueue(WriteAsync);
    }

    /// <summary>Nobody else writes to the file.</summary>
    public event Action<string, int>? Appended { add { } remove { } }

    public event Action? Missed { add { } remove { } }

    public Task PrepareAsync(CancellationToken stop) => Write(connection =>
    {
        // Acknowledged means on the disk: with a write-ahead log that is 'full'.
        Run(connection, "PRAGMA journal_mode = wal; PRAGMA synchronous = full; PRAGMA foreign_keys = on;");
        using var transaction = connection.BeginTransaction();
        var version = Convert.ToInt32(Scalar(connection, "PRAGMA user_version"), CultureInfo.InvariantCulture);
        if (version > Migrations.Count) throw new StoreException(Migrations.TooNew(version));
        for (var i = version; i < Migrations.Count; i++) Run(connection, Migrations.Sqlite[i]);
        Run(connection, $"PRAGMA user_version = {Migrations.Count}");
        transaction.Commit();
        return true;
    });

    public Task PingAsync(CancellationToken stop) => Read(connection => Scalar(connection, "SELECT 1"));

    public Task KeepStoryAsync(string fingerprint, string bundle) => Write(connection =>
        Run(connection, "INSERT INTO stories (fingerprint, bundle) VALUES ($a, $b) ON CONFLICT DO NOTHING", fingerprint, bundle));

    public Task<string?> FindStoryAsync(string fingerprint) => Read(connection => (string?)Scalar(connection, "SELECT bundle FROM stories WHERE fingerprint = $a", fingerprint));

    public Task<bool> AddAsync(StoredPerformance performance, IReadOnlyList<StoredEntry> entries) => Write(connection =>
    {
        using var transaction = connection.BeginTransaction();
        try
        {
            Run(connection, "INSERT INTO performances (code, story, seed, salt, token, key, opened_at) VALUES ($a, $b, $c, $d, $e, $f, $g)",
                performance.Code, performance.Story, performance.Seed, performance.Salt, performance.Token, performance.Key, performance.OpenedAt.ToString("O", CultureInfo.InvariantCulture));
        }
        catch (SqliteException problem) when (problem.SqliteErrorCode == Taken)
        {
            return false;
        }
        foreach (var entry in entries) Insert(connection, performance.Code, entry);
        transaction.Commit();
        return true;
    });

    public Task<StoredPerformance?> FindAsync(string code) => FindBy("code", code);

    public Task<StoredPerformance?> FindByKeyAsync(byte[] key) => FindBy("key", key);

    public Task<IReadOnlyList<StoredEntry>> ReadAsync(string code, int after) => Read<IReadOnlyList<StoredEntry>>(connection =>
    {
        using var command = Command(connection, "SELECT number, command, key, token FROM entries WHERE code = $a AND number > $b ORDER BY number", code, after);
        using var reader = command.ExecuteReader();
        var entries = new List<StoredEntry>();
        while (reader.Read()) entries.Add(new StoredEntry(reader.GetInt32(0), reader.GetString(1), reader.IsDBNull(2) ? null : (byte[])reader[2], reader.IsDBNull(3) ? null : (byte[])reader[3]));
        return entries;
    });

    public Task<bool> AppendAsync(string code, StoredEntry entry) => _queue.AppendAsync(code, entry);

    public async ValueTask DisposeAsync()
    {
        await _queue.DisposeAsync();
        await _writing.WaitAsync();
        await _writer.DisposeAsync();
        using var all = new SqliteConnection(_connection);
        SqliteConnection.ClearPool(all);
        _writing.Dispose();
    }

    private Task<bool[]> WriteAsync(IReadOnlyList<(string Code, StoredEntry Entry)> entries) => Write(connection =>
    {
        using var transaction = connection.BeginTransaction();
        var written = new bool[entries.Count];
        for (var i = 0; i < entries.Count; i++) written[i] = Insert(connection, entries[i].Code, entries[i].Entry);
        transaction.Commit();
        return written;
    });

    private static bool Insert(SqliteConnection connection, string code, StoredEntry entry) =>
        Run(connection, "INSERT INTO entries (code, number, command, key, token) VALUES ($a, $b, $c, $d, $e) ON CONFLICT DO NOTHING", code, entry.Number, entry.Command, entry.Key, entry.Token) == 1;

    private Task<StoredPerformance?> FindBy(string column, object value) => Read(connection =>
    {
        using var command = Command(connection, $"SELECT code, story, seed, salt, token, key, opened_at FROM performances WHERE {column} = $a", value);
        using var reader = command.ExecuteReader();
        if (!reader.Read()) return null;
        return new StoredPerformance(reader.GetString(0), reader.GetString(1), reader.GetInt32(2), (byte[])reader[3], (byte[])reader[4], (byte[])reader[5], DateTimeOffset.Parse(reader.GetString(6), CultureInfo.InvariantCulture));
    });

    /// <summary>One writes at a time, on the one connection that may; SQLite's calls block, so not on the caller's thread.</summary>
    private async Task<T> Write<T>(Func<SqliteConnection, T> write)
    {
        await _writing.WaitAsync();
        try
        {
            return await Guard(() =>
            {
                if (_writer.State != System.Data.ConnectionState.Open) _writer.Open();
                return write(_writer);
            });
        }
        finally
        {
            _writing.Release();
        }
    }

    private Task<T> Read<T>(Func<SqliteConnection, T> read) => Guard(() =>
    {
        using var connection = new SqliteConnection(_connection);
        connection.Open();
        return read(connection);
    });

    private static Task<T> Guard<T>(Func<T> act) => Task.Run(() =>
    {
        try
        {
            return act();
        }
        catch (SqliteException problem)
        {
            throw new StoreException($"The file of the performances cannot be used: {problem.Message}", problem);
        }
    });

    private static int Run(SqliteConnection connection, string sql, params object?[] values)
    {
        using var command = Command(connection, sql, values);
        return command.ExecuteNonQuery();
    }

    private static object? Scalar(SqliteConnection connection, string sql, params object?[] values)
    {
        using var command = Command(connection, sql, values);
        return command.ExecuteScalar() is var value and not DBNull ? value : null;
    }

    /// <summary>The values stand for <c>$a</c>, <c>$b</c> and so on.</summary>
    private static SqliteCommand Command(SqliteConnection connection, string sql, params object?[] values)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // All that is put into it is written in this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        for (var i = 0; i < values.Length; i++) command.Parameters.AddWithValue("$" + (char)('a' + i), values[i] ?? DBNull.Value);
        return command;
    }
}

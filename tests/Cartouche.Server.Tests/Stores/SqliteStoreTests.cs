using Cartouche.Server.Stores;
using Cartouche.Server.Tests.Support;
using Microsoft.Data.Sqlite;

namespace Cartouche.Server.Tests.Stores;

public sealed class SqliteStoreTests : StoreContract, IDisposable
{
    private readonly string _folder = Repository.NewFolder();

    private string File => Path.Combine(_folder, "cartouche.db");

    [Fact]
    public async Task AFileOfANewerCartoucheIsLeftAlone()
    {
        await (await OpenAsync()).DisposeAsync();
        await using (var connection = new SqliteConnection($"Data Source={File};Pooling=false"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA user_version = 99";
            await command.ExecuteNonQueryAsync();
        }
        Assert.Contains("a newer one has used it", (await Assert.ThrowsAsync<StoreException>(OpenAsync)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsNoDatabaseIsSaidToBeNone()
    {
        await System.IO.File.WriteAllTextAsync(File, new string('x', 5000));
        Assert.Contains("not a database", (await Assert.ThrowsAsync<StoreException>(OpenAsync)).Message, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private protected override async Task<IStageStore> OpenAsync()
    {
        var store = new SqliteStore(File);
        try
        {
            await store.PrepareAsync(CancellationToken.None);
            return store;
        }
        catch
        {
            await store.DisposeAsync();
            throw;
        }
    }
}

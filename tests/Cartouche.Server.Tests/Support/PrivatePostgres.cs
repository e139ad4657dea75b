using System.Diagnostics;

namespace Cartouche.Server.Tests.Support;

/// <summary>A PostgreSQL cluster for the tests of a class.</summary>
public sealed class PrivatePostgres : IAsyncLifetime
{
    private readonly string _folder = Repository.NewFolder();

    /// <summary>The address of its database.</summary>
    public string Address { get; private set; } = "";

    public async ValueTask InitializeAsync() => Address = await RunAsync("start");

    /// <summary>Breaks all connections, as when a machine goes down and comes up again.</summary>
    public Task RestartAsync() => RunAsync("restart");

    /// <summary>A database of its own on the same cluster.</summary>
    public async Task<string> NewDatabaseAsync()
    {
        var name = "test_" + Guid.NewGuid().ToString("N")[..12];
        await using var source = Npgsql.NpgsqlDataSource.Create(Server.Stores.PostgresAddress.Parse(Address));
        await using var command = source.CreateCommand($"CREATE DATABASE {name}");
        await command.ExecuteNonQueryAsync();
        return Address[..(Address.LastIndexOf('/') + 1)] + name;
    }

    public async ValueTask DisposeAsync()
    {
        await RunAsync("stop");
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<string> RunAsync(string what)
    {
        using var process = Process.Start(new ProcessStartInfo(Repository.PathOf("eng", "private-postgres"), [what, _folder]) { RedirectStandardOutput = true })!;
        // What it starts keeps its output open: the address is one line.
        var address = what == "start" ? await process.StandardOutput.ReadLineAsync() : "";
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
        return address ?? "";
    }
}

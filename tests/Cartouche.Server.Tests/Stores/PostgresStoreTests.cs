using Cartouche.Server.Stores;
using Cartouche.Server.Tests.Support;

namespace Cartouche.Server.Tests.Stores;

public sealed class PostgresStoreTests(PrivatePostgres postgres) : StoreContract, IClassFixture<PrivatePostgres>, IAsyncLifetime
{
    private string _address = "";

    [Fact]
    public async Task OthersHearOfWhatIsAppended()
    {
        await using var store = await OpenAsync();
        await using var other = await OpenAsync();
        var heard = new TaskCompletionSource<(string, int)>();
        var listening = new TaskCompletionSource();
        store.Appended += (_, _) => Assert.Fail("One's own entries are no news.");
        other.Appended += (code, number) => heard.TrySetResult((code, number));
        other.Missed += () => listening.TrySetResult();
        await Add(store, "KTRVMB", 7);
        // Whether it listens already is not known; sooner or later it does.
        for (var number = 1; !heard.Task.IsCompleted && number < 100; number++)
        {
            await store.AppendAsync("KTRVMB", Entry(number));
            await Task.WhenAny(heard.Task, Task.Delay(100));
        }
        Assert.Equal("KTRVMB", (await heard.Task).Item1);
    }

    [Fact]
    public async Task AfterTheDatabaseWasAwayItGoesOnAndSaysThatSomethingMayHaveBeenMissed()
    {
        await using var store = await OpenAsync();
        var missed = 0;
        store.Missed += () => Interlocked.Increment(ref missed);
        await Add(store, "KTRVMB", 7);
        await postgres.RestartAsync();
        var number = 1;
        for (var tries = 0; tries < 50; tries++)
        {
            try
            {
                if (await store.AppendAsync("KTRVMB", Entry(number, key: number))) break;
            }
            catch (StoreException)
            {
                await Task.Delay(100);
            }
        }
        Assert.Single(await store.ReadAsync("KTRVMB", 0));
        for (var tries = 0; tries < 50 && missed == 0; tries++) await Task.Delay(100);
        Assert.True(missed > 0);
    }

    [Theory]
    [InlineData("postgres://me:se%40cret@db.example:6543/stage?sslmode=require", "Host=db.example;Database=stage;Port=6543;Username=me;Password=se@cret;SSL Mode=Require")]
    [InlineData("postgres://db.example/stage?sslmode=verify-full&Root Certificate=/etc/ca.pem", "Host=db.example;Database=stage;SSL Mode=VerifyFull;Root Certificate=/etc/ca.pem")]
    [InlineData("postgresql://db.example/stage", "Host=db.example;Database=stage")]
    [InlineData("Host=db.example;Username=me", "Host=db.example;Username=me")]
    public void AnAddressIsReadAsItsToolsWriteIt(string address, string connection) => Assert.Equal(connection, PostgresAddress.Parse(address));

    [Theory]
    [InlineData("postgres://db.example:notaport/stage")]
    [InlineData("postgres://db.example/stage?colour=red")]
    [InlineData("no such thing")]
    public void WhatIsNoAddressIsSaidToBeNone(string address) => Assert.StartsWith("This is no address", Assert.Throws<FormatException>(() => PostgresAddress.Parse(address)).Message, StringComparison.Ordinal);

    public async ValueTask InitializeAsync() => _address = await postgres.NewDatabaseAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private protected override async Task<IStageStore> OpenAsync()
    {
        var store = new PostgresStore(_address);
        await store.PrepareAsync(CancellationToken.None);
        return store;
    }
}

using Cartouche.Server.Stores;

namespace Cartouche.Server.Tests.Stores;

/// <summary>What every store does.</summary>
public abstract class StoreContract
{
    private static readonly DateTimeOffset Noon = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>A store as it is found by a server that starts; all of one test are of the same performances.</summary>
    private protected abstract Task<IStageStore> OpenAsync();

    [Fact]
    public async Task AStoryIsKeptOnce()
    {
        await using var store = await OpenAsync();
        Assert.Null(await store.FindStoryAsync("f1"));
        await store.KeepStoryAsync("f1", "the text");
        await store.KeepStoryAsync("f1", "the text");
        Assert.Equal("the text", await store.FindStoryAsync("f1"));
    }

    [Fact]
    public async Task APerformanceIsFoundAsItWasAdded()
    {
        await using var store = await OpenAsync();
        var added = await Add(store, "KTRVMB", 7);
        foreach (var found in new[] { await store.FindAsync("KTRVMB"), await store.FindByKeyAsync(Key(7)) })
        {
            Assert.Equal((added.Code, added.Story, added.Seed, added.OpenedAt), (found!.Code, found.Story, found.Seed, found.OpenedAt));
            Assert.Equal([added.Salt, added.Token, added.Key], [found.Salt, found.Token, found.Key]);
        }
        Assert.Null(await store.FindAsync("KTRVMC"));
        Assert.Null(await store.FindByKeyAsync(Key(8)));
    }

    [Fact]
    public async Task ACodeAndAKeyAreTakenOnce()
    {
        await using var store = await OpenAsync();
        await Add(store, "KTRVMB", 7);
        Assert.False(await store.AddAsync(Performance("KTRVMB", 8), []));
        Assert.False(await store.AddAsync(Performance("KTRVMC", 7), [Entry(1)]));
        Assert.Null(await store.FindAsync("KTRVMC"));
    }

    [Fact]
    public async Task EntriesAreReadInOrderAsTheyWereAppended()
    {
        await using var store = await OpenAsync();
        await Add(store, "KTRVMB", 7, Entry(1), Entry(2, key: 5, token: 6));
        Assert.True(await store.AppendAsync("KTRVMB", Entry(3, key: 9)));
        var all = await store.ReadAsync("KTRVMB", 0);
        Assert.Equal([1, 2, 3], all.Select(entry => entry.Number));
        Assert.Equal([Key(5), Key(6)], [all[1].Key, all[1].Token]);
        Assert.Equal("command 2", all[1].Command);
        Assert.Equal((null, null), (all[0].Key, all[0].Token));
        Assert.Equal([3], (await store.ReadAsync("KTRVMB", 2)).Select(entry => entry.Number));
        Assert.Empty(await store.ReadAsync("KTRVMC", 0));
    }

    [Fact]
    public async Task ANumberAndAKeyAreTakenOnce()
    {
        await using var store = await OpenAsync();
        await Add(store, "KTRVMB", 7);
        await Add(store, "KTRVMC", 8);
        Assert.True(await store.AppendAsync("KTRVMB", Entry(1, key: 1)));
        Assert.False(await store.AppendAsync("KTRVMB", Entry(1, key: 2)));
        Assert.False(await store.AppendAsync("KTRVMB", Entry(2, key: 1)));
        Assert.True(await store.AppendAsync("KTRVMB", Entry(2)));
        Assert.True(await store.AppendAsync("KTRVMB", Entry(3)));
        // In another performance it is another key.
        Assert.True(await store.AppendAsync("KTRVMC", Entry(1, key: 1)));
    }

    [Fact]
    public async Task OfManyWhoAppendTheSameNumberOneDoes()
    {
        await using var store = await OpenAsync();
        await using var other = await OpenAsync();
        await Add(store, "KTRVMB", 7);
        for (var number = 1; number <= 20; number++)
        {
            var tries = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => (i % 2 == 0 ? store : other).AppendAsync("KTRVMB", Entry(number, key: number * 10 + i))));
            Assert.Single(tries, written => written);
        }
        Assert.Equal(20, (await other.ReadAsync("KTRVMB", 0)).Count);
    }

    [Fact]
    public async Task WhatWasAppendedIsThereForWhoComesNext()
    {
        await using (var store = await OpenAsync())
        {
            await Add(store, "KTRVMB", 7);
            await Task.WhenAll(Enumerable.Range(1, 100).Select(number => store.AppendAsync("KTRVMB", Entry(number, key: number))));
        }
        await using var again = await OpenAsync();
        await again.PingAsync(CancellationToken.None);
        Assert.Equal(Enumerable.Range(1, 100), (await again.ReadAsync("KTRVMB", 0)).Select(entry => entry.Number));
    }

    [Fact]
    public async Task SeveralServersMayStartAtOnce()
    {
        var stores = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(OpenAsync)));
        foreach (var store in stores) await store.DisposeAsync();
    }

    private protected static async Task<StoredPerformance> Add(IStageStore store, string code, int key, params StoredEntry[] entries)
    {
        await store.KeepStoryAsync("f1", "the text");
        var performance = Performance(code, key);
        Assert.True(await store.AddAsync(performance, entries));
        return performance;
    }

    private static StoredPerformance Performance(string code, int key) => new(code, "f1", -5, Key(100), Key(101), Key(key), Noon);

    private protected static StoredEntry Entry(int number, int? key = null, int? token = null) => new(number, $"command {number}", key is { } k ? Key(k) : null, token is { } t ? Key(t) : null);

    private static byte[] Key(int number) => [.. Enumerable.Range(0, 32).Select(i => (byte)(number + i))];
}

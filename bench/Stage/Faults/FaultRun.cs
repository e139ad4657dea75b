using System.Collections.Concurrent;
using System.Diagnostics;
using Cartouche.Playbills;
using Cartouche.StageBench.Load;
using Cartouche.StageBench.Nodes;
using Cartouche.StageBench.Phones;

namespace Cartouche.StageBench.Faults;

/// <summary>
/// Troupes that play without a pause while servers are killed, or the database breaks off. Each carries its performance
/// along: a command that was lost, or done twice, or half, would be heard by its phones.
/// </summary>
internal static class FaultRun
{
    private const int Troupes = 8;

    /// <summary>One server is killed and started again.</summary>
    public static async Task<int> KillAsync(bool usesPostgres, int times)
    {
        using var cluster = usesPostgres ? new Cluster() : null;
        var folder = Shell.NewFolder();
        using var node = new StageNode(LoadRun.WithoutClock(), cluster is null ? ["--data", folder] : ["--store", cluster.Address, "--data", folder]);
        using var wire = new Wire(node.Url);
        await node.StartAsync(wire.Http);
        var random = new Random(1);
        return await PlayAsync($"{times} times kill -9 of a server over {(usesPostgres ? "PostgreSQL" : "SQLite")}", wire, async _ =>
        {
            for (var i = 0; i < times; i++)
            {
                await Task.Delay(random.Next(50, 1200));
                node.Kill();
                await node.StartAsync(wire.Http);
            }
        });
    }

    /// <summary>Of two servers one is killed: its performances go on at the other.</summary>
    public static async Task<int> TwoNodesAsync(int times)
    {
        using var cluster = new Cluster();
        var story = LoadRun.WithoutClock();
        StageNode[] nodes = [new(story, "--store", cluster.Address, "--data", Shell.NewFolder()), new(story, "--store", cluster.Address, "--data", Shell.NewFolder())];
        using var wire = new Wire([.. nodes.Select(node => node.Url)]);
        foreach (var node in nodes) await node.StartAsync(wire.Http);
        var longest = TimeSpan.Zero;
        var result = await PlayAsync($"{times} times one of two servers killed", wire, async gaps =>
        {
            for (var i = 0; i < times; i++)
            {
                await Task.Delay(1000);
                gaps.Clear();
                var killed = nodes.First(node => node.Url == wire.Node);
                killed.Kill();
                await Task.Delay(2500);
                if (!gaps.IsEmpty) longest = new[] { longest, gaps.Values.Max() }.Max();
                await killed.StartAsync(wire.Http);
            }
        });
        Console.WriteLine($"  after a server was killed the longest that a performance stood still: {longest.TotalSeconds:0.00} s");
        foreach (var node in nodes) node.Dispose();
        return result;
    }

    /// <summary>The database breaks off all that is under way.</summary>
    public static async Task<int> DatabaseAsync(int times)
    {
        using var cluster = new Cluster();
        using var node = new StageNode(LoadRun.WithoutClock(), "--store", cluster.Address, "--data", Shell.NewFolder());
        using var wire = new Wire(node.Url);
        await node.StartAsync(wire.Http);
        return await PlayAsync($"{times} times the database restarted", wire, async _ =>
        {
            for (var i = 0; i < times; i++)
            {
                await Task.Delay(1000);
                cluster.Restart();
            }
        });
    }

    /// <summary>Plays while something goes on; the gaps are the longest that each troupe waited for a choice.</summary>
    private static async Task<int> PlayAsync(string what, Wire wire, Func<ConcurrentDictionary<int, TimeSpan>, Task> goesOn)
    {
        var staged = StagedStory.CompileFile(Path.Combine(LoadRun.WithoutClock(), "medallion.ink"));
        var gaps = new ConcurrentDictionary<int, TimeSpan>();
        var (choices, heard, returns, played, isOver) = (0, 0, 0, 0, false);
        string? fault = null;
        var seeds = Troupes;
        var playing = Enumerable.Range(0, Troupes).Select(number => Task.Run(async () =>
        {
            for (var seed = number; !isOver; seed = Interlocked.Increment(ref seeds))
            {
                await using var troupe = new Troupe(wire, staged, seed);
                await troupe.BeginAsync();
                while (troupe.IsPlaying && !isOver)
                {
                    var took = await troupe.ChooseAsync();
                    gaps.AddOrUpdate(number, took, (_, known) => known > took ? known : took);
                    Interlocked.Increment(ref choices);
                }
                await troupe.CheckChronicleAsync();
                Interlocked.Add(ref heard, troupe.Heard);
                Interlocked.Add(ref returns, troupe.Returns);
                Interlocked.Increment(ref played);
                if (troupe.Fault is { } known) fault = known;
            }
        })).ToList();
        var clock = Stopwatch.StartNew();
        await Task.WhenAny(goesOn(gaps), Task.WhenAll(playing));
        isOver = true;
        await Task.WhenAll(playing);
        Console.WriteLine($"{what}, in {clock.Elapsed.TotalSeconds:0} s: {choices} choices in {played} performances, {wire.Failures} tries without an answer, {returns} times a phone came again");
        Console.WriteLine(fault is null ? $"  every acknowledged command is there once, nothing else is; all {heard} events came to their phones in order, once, to the letter" : $"  FAULT: {fault}");
        return fault is null ? 0 : 1;
    }
}

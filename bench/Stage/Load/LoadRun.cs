using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Cartouche.Playbills;
using Cartouche.StageBench.Nodes;
using Cartouche.StageBench.Phones;

namespace Cartouche.StageBench.Load;

/// <summary>Many performances at once, and choices at a steady rate.</summary>
internal static class LoadRun
{
    /// <summary>How long a server keeps what nobody uses, and a little more.</summary>
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(200);

    public static async Task<int> RunAsync(int performances, int rate, TimeSpan time)
    {
        using var cluster = new Cluster();
        var story = WithoutClock();
        using var node = new StageNode(story, "--store", cluster.Address, "--data", Shell.NewFolder());
        using var wire = new Wire(node.Url);
        await node.StartAsync(wire.Http);
        var staged = StagedStory.CompileFile(Path.Combine(story, "medallion.ink"));

        var atFirst = node.Memory;
        var clock = Stopwatch.StartNew();
        var troupes = Enumerable.Range(0, performances).Select(seed => new Troupe(wire, staged, seed)).ToList();
        await Parallel.ForEachAsync(troupes, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (troupe, _) => await troupe.BeginAsync());
        Say($"{performances} performances of three seats are open, every phone connected, after {clock.Elapsed.TotalSeconds:0.0} s; the server holds {node.Memory >> 20} MB, {(node.Memory - atFirst) / performances >> 10} KB for each beyond its first {atFirst >> 20} MB");
        await Task.Delay(Idle);
        Say($"when nothing has happened for {Idle.TotalSeconds:0} s it holds {node.Memory >> 20} MB: {(node.Memory - atFirst) / performances >> 10} KB for each, its three phones included");

        var (latencies, lates) = await PlayAsync(troupes, rate, time);
        foreach (var troupe in troupes) await troupe.DisposeAsync();
        latencies.Sort();
        var heard = troupes.Sum(troupe => troupe.Heard);
        Say($"{latencies.Count} choices in {time.TotalSeconds:0} s: {latencies.Count / time.TotalSeconds:0.0} a second; {lates} had to wait for a performance that was free");
        Say($"from the request to the last phone's event: median {At(latencies, 0.5):0.0} ms, p90 {At(latencies, 0.9):0.0} ms, p99 {At(latencies, 0.99):0.0} ms, worst {At(latencies, 1):0.0} ms");
        var fault = troupes.Select(troupe => troupe.Fault).FirstOrDefault(known => known is not null);
        Say(fault is null ? $"all {heard} events came to their phones in order, once, to the letter" : $"FAULT: {fault}");
        var bare = BareCommits(cluster);
        Say($"pgbench with one insert in a transaction: {bare:0} commits a second on one connection; choices are {rate / bare:0.00} of that");
        return fault is null ? 0 : 1;
    }

    private static async Task<(List<double> Latencies, int Lates)> PlayAsync(List<Troupe> troupes, int rate, TimeSpan time)
    {
        var free = new ConcurrentQueue<Troupe>(troupes);
        var latencies = new ConcurrentBag<double>();
        var (sent, lates) = (0, 0);
        var running = new ConcurrentDictionary<Task, bool>();
        Exception? failure = null;
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < time && failure is null)
        {
            var due = (int)(clock.Elapsed.TotalSeconds * rate);
            for (; sent < due; sent++)
            {
                if (!free.TryDequeue(out var troupe))
                {
                    lates++;
                    break;
                }
                if (!troupe.IsPlaying) continue;
                _ = ActAsync(troupe);
            }
            await Task.Delay(1);
        }
        for (var tries = 0; tries < 300 && !running.IsEmpty; tries++) await Task.Delay(100);
        return failure is null ? ([.. latencies], lates) : throw new InvalidOperationException("A choice failed.", failure);

        async Task ActAsync(Troupe troupe)
        {
            var here = new TaskCompletionSource();
            running.TryAdd(here.Task, true);
            try
            {
                latencies.Add((await troupe.ChooseAsync()).TotalMilliseconds);
                free.Enqueue(troupe);
            }
            catch (Exception problem)
            {
                failure = problem;
            }
            finally
            {
                running.TryRemove(here.Task, out _);
            }
        }
    }

    /// <summary>The Medallion without its time limits: nothing happens then but what is chosen.</summary>
    public static string WithoutClock()
    {
        var (from, to) = (Shell.PathOf("stories", "medallion"), Path.Combine(Shell.NewFolder(), "medallion"));
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.WriteAllText(copy, File.ReadAllText(file).Replace(" # within: 30s", "", StringComparison.Ordinal));
        }
        return to;
    }

    private static double BareCommits(Cluster cluster)
    {
        var script = Path.Combine(Shell.NewFolder(), "insert.sql");
        var bin = Directory.GetDirectories("/usr/lib/postgresql").Order().Last() + "/bin/";
        Shell.Run(bin + "psql", "-q", cluster.Address, "-c", "CREATE TABLE bare (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, text text)");
        File.WriteAllText(script, "INSERT INTO bare (text) VALUES ('{\"do\":\"choose\",\"scene\":1,\"turn\":12,\"number\":3,\"at\":\"2026-05-01T12:00:00Z\",\"by\":1}');\n");
        using var process = Process.Start(new ProcessStartInfo(bin + "pgbench", ["-n", "-f", script, "-c", "1", "-T", "10", cluster.Address]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var line = process.StandardOutput.ReadToEnd().Split('\n').First(line => line.StartsWith("tps", StringComparison.Ordinal));
        return double.Parse(line.Split(' ')[2], CultureInfo.InvariantCulture);
    }

    private static double At(List<double> sorted, double share) => sorted.Count == 0 ? double.NaN : sorted[Math.Min(sorted.Count - 1, (int)(share * sorted.Count))];

    private static void Say(string line) => Console.WriteLine(line);
}

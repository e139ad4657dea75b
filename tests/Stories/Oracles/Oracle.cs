using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;

namespace Cartouche.Stories.Oracles;

/// <summary>inkjs, kept running in a few node processes.</summary>
public static class Oracle
{
    private static readonly ConcurrentBag<OracleProcess> Idle = [];
    private static readonly SemaphoreSlim Places = new(Math.Clamp(Environment.ProcessorCount, 1, 4));

    /// <summary>Why there is no oracle, or null: node or its packages may not be installed.</summary>
    public static string? Missing { get; } = FindFault();

    /// <summary>Compiles <paramref name="story"/> and plays it by <paramref name="scripts"/>.</summary>
    public static OracleAnswer Compile(InkSource story, params IReadOnlyList<string> scripts) =>
        Ask(new OracleRequest { Op = "compile", Source = story.WithoutMark, FileName = story.FileName, Files = story.Files, Scripts = scripts });

    /// <summary>Compiles <paramref name="story"/> and makes choices, given by their positions, as far as each list goes.</summary>
    public static OracleAnswer Follow(InkSource story, IReadOnlyList<IReadOnlyList<int>> choices) => Ask(new OracleRequest
    {
        Op = "compile",
        Source = story.WithoutMark,
        FileName = story.FileName,
        Files = story.Files,
        Scripts = [.. choices.Select(list => string.Join(' ', list.Select(i => i.ToString(CultureInfo.InvariantCulture)).Prepend("pick")))],
        MaxTurns = int.MaxValue,
    });

    /// <summary>Plays compiled JSON by <paramref name="scripts"/>.</summary>
    public static OracleAnswer Play(string json, params IReadOnlyList<string> scripts) => Ask(new OracleRequest { Op = "play", Json = json, Scripts = scripts });

    private static OracleAnswer Ask(OracleRequest request)
    {
        Places.Wait();
        var process = Idle.TryTake(out var idle) ? idle : new OracleProcess();
        try
        {
            var answer = process.Ask(JsonSerializer.Serialize(request, OracleJson.Default.OracleRequest), TimeSpan.FromSeconds(30));
            if (answer is null) return new OracleAnswer { Failure = "The oracle did not answer in time." };
            Idle.Add(process);
            return JsonSerializer.Deserialize(answer, OracleJson.Default.OracleAnswer)!;
        }
        finally
        {
            Places.Release();
        }
    }

    private static string? FindFault()
    {
        if (!Directory.Exists(Path.Combine(SuiteFolder.Oracle, "node_modules", "inkjs"))) return "inkjs is not installed: run npm ci in tests/Stories/oracle.";
        var paths = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return paths.Any(path => File.Exists(Path.Combine(path, "node")) || File.Exists(Path.Combine(path, "node.exe"))) ? null : "node is not installed.";
    }
}

using System.Globalization;
using System.Runtime.InteropServices;

namespace Cartouche.SideBySide.Reporting;

/// <summary>What the figures were measured on.</summary>
internal static class Machine
{
    public static string Describe() => string.Create(CultureInfo.InvariantCulture,
        $"{Processor()}, {Environment.ProcessorCount} logical cores, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 30} GB, {RuntimeInformation.OSDescription}, .NET {Environment.Version}, node {Tool.Run("node", Repository.Root, "--version").Trim().TrimStart('v')}, inkjs {PeerVersion()}");

    private static string Processor()
    {
        const string Info = "/proc/cpuinfo";
        var line = File.Exists(Info) ? File.ReadLines(Info).FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal)) : null;
        return line is null ? RuntimeInformation.ProcessArchitecture.ToString() : line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
    }

    private static string PeerVersion()
    {
        using var package = System.Text.Json.JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "bench", "inkjs", "node_modules", "inkjs", "package.json")));
        return package.RootElement.GetProperty("version").GetString() ?? "?";
    }
}

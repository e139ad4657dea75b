using System.Diagnostics;
using System.Reflection;

namespace Cartouche.StageBench.Nodes;

/// <summary>Programs that are run, and files of the repository.</summary>
internal static class Shell
{
    private static readonly string Root = typeof(Shell).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(entry => entry.Key == "RepositoryRoot").Value!;

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    public static string NewFolder() => Directory.CreateTempSubdirectory("cartouche-").FullName;

    /// <summary>Runs a program to its end; the first line of what it prints.</summary>
    public static string Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        // What it leaves running may keep its output open.
        var line = process.StandardOutput.ReadLine();
        process.WaitForExit();
        return process.ExitCode == 0 ? line ?? "" : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }
}

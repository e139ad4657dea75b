using System.Diagnostics;

namespace Cartouche.SideBySide;

/// <summary>Other programs.</summary>
internal static class Tool
{
    public static bool IsInstalled(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, name)));

    /// <summary>Runs a program to its end; what it writes to its standard output.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static string Run(string program, string folder, params IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, WorkingDirectory = folder })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} ends with {process.ExitCode}:\n{output}");
    }
}

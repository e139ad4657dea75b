using System.Globalization;
using System.Text.RegularExpressions;

namespace Cartouche.SideBySide.Proving;

/// <summary>Spin, the model checker: it turns a model into a checker in C, which is compiled and run.</summary>
internal sealed partial class Spin : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("cartouche-spin-");

    /// <summary>Whether it is here, and a compiler for what it writes.</summary>
    public static bool IsInstalled => Tool.IsInstalled("spin") && Tool.IsInstalled("gcc");

    /// <summary>Its version and that of the compiler.</summary>
    public static string Describe() => IsInstalled
        ? $"Spin {Version().Match(Tool.Run("spin", Repository.Root, "-V")).Value}, gcc {Tool.Run("gcc", Repository.Root, "-dumpfullversion").Trim()}"
        : "without Spin";

    /// <summary>A checker of a model.</summary>
    /// <param name="model">Promela.</param>
    /// <param name="directives">What the checker is compiled with.</param>
    /// <returns>The program's path.</returns>
    public string Compile(string model, params IEnumerable<string> directives)
    {
        var place = _folder.CreateSubdirectory(Path.GetRandomFileName());
        File.WriteAllText(Path.Combine(place.FullName, "model.pml"), model);
        Tool.Run("spin", place.FullName, "-a", "model.pml");
        Tool.Run("gcc", place.FullName, ["-O2", "-w", .. directives, "-o", "pan", "pan.c"]);
        return Path.Combine(place.FullName, "pan");
    }

    /// <summary>Runs a checker.</summary>
    /// <returns>The states it found, and the seconds it took by its own clock.</returns>
    public static (long States, double Seconds) Run(string checker, params IEnumerable<string> options)
    {
        var output = Tool.Run(checker, Path.GetDirectoryName(checker)!, options);
        if (!output.Contains("errors: 0", StringComparison.Ordinal)) throw new InvalidOperationException($"Spin finds fault:\n{output}");
        return (long.Parse(Stored().Match(output).Groups[1].Value, CultureInfo.InvariantCulture), double.Parse(Elapsed().Match(output).Groups[1].Value, CultureInfo.InvariantCulture));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [GeneratedRegex(@"\d+(\.\d+)+")]
    private static partial Regex Version();

    [GeneratedRegex(@"(\d+) states, stored")]
    private static partial Regex Stored();

    [GeneratedRegex(@"elapsed time ([\d.]+) seconds")]
    private static partial Regex Elapsed();
}

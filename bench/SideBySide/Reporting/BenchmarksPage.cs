namespace Cartouche.SideBySide.Reporting;

/// <summary>docs/benchmarks.md, of which the parts between two marks are written by the harness.</summary>
internal static class BenchmarksPage
{
    private const string End = "<!-- end of figures -->";

    /// <param name="command">The script that writes the part.</param>
    /// <param name="figures">What is to stand there.</param>
    public static void Replace(string command, string figures)
    {
        var mark = $"<!-- figures: written by {command} --write -->";
        var path = Path.Combine(Repository.Root, "docs", "benchmarks.md");
        var page = File.ReadAllText(path);
        var begin = page.IndexOf(mark, StringComparison.Ordinal);
        var end = begin < 0 ? -1 : page.IndexOf(End, begin, StringComparison.Ordinal);
        if (end < 0) throw new InvalidOperationException($"{path} has no place marked for the figures of {command}.");
        File.WriteAllText(path, page[..(begin + mark.Length)] + "\n\n" + figures.Trim() + "\n\n" + page[end..]);
    }
}

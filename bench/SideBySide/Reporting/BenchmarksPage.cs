namespace Cartouche.SideBySide.Reporting;

/// <summary>docs/benchmarks.md, of which the part between two marks is written by the harness.</summary>
internal static class BenchmarksPage
{
    private const string Begin = "<!-- figures: written by bench/run --write -->";
    private const string End = "<!-- end of figures -->";

    public static void Replace(string figures)
    {
        var path = Path.Combine(Repository.Root, "docs", "benchmarks.md");
        var page = File.ReadAllText(path);
        var begin = page.IndexOf(Begin, StringComparison.Ordinal);
        var end = page.IndexOf(End, StringComparison.Ordinal);
        if (begin < 0 || end < begin) throw new InvalidOperationException($"{path} has no place marked for the figures.");
        File.WriteAllText(path, page[..(begin + Begin.Length)] + "\n\n" + figures.Trim() + "\n\n" + page[end..]);
    }
}

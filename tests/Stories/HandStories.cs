namespace Cartouche.Stories;

/// <summary>The hand-written stories: <c>topic/name.ink</c>, or a folder <c>topic/name</c> with a <c>main.ink</c>.</summary>
public static class HandStories
{
    /// <summary>Paths of every story, in order.</summary>
    public static IReadOnlyList<string> All { get; } = Find(SuiteFolder.Hand);

    /// <summary>Paths of every story below <paramref name="folder"/>.</summary>
    public static List<string> Find(string folder)
    {
        if (File.Exists(Path.Combine(folder, "main.ink"))) return [folder];
        var all = Directory.GetFiles(folder, "*.ink").ToList();
        foreach (var inner in Directory.GetDirectories(folder)) all.AddRange(Find(inner));
        all.Sort(StringComparer.Ordinal);
        return all;
    }
}

namespace Cartouche.SideBySide.Stories;

/// <summary>A story to race with.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Root">Its root file.</param>
/// <param name="Files">All its files by their paths relative to the root's folder.</param>
internal sealed record BenchStory(string Name, string Root, IReadOnlyDictionary<string, string> Files)
{
    public int SourceLines => Files.Values.Sum(text => text.AsSpan().Count('\n'));

    /// <summary>A story in a folder, with whatever ink lies below it.</summary>
    public static BenchStory Read(string name, string rootFile)
    {
        var folder = Path.GetDirectoryName(rootFile)!;
        var files = Directory.GetFiles(folder, "*.ink", SearchOption.AllDirectories)
            .ToDictionary(path => Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllText);
        return new BenchStory(name, Path.GetFileName(rootFile), files);
    }
}

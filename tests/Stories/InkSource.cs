namespace Cartouche.Stories;

/// <summary>A story's source: its root file and those it may include.</summary>
/// <param name="FileName">The root file's name.</param>
/// <param name="Text">What it holds.</param>
/// <param name="Files">Other files by their path relative to the root file, with forward slashes.</param>
public sealed record InkSource(string FileName, string Text, IReadOnlyDictionary<string, string> Files)
{
    private static readonly Dictionary<string, string> None = [];

    /// <summary>A story in one file.</summary>
    public InkSource(string text) : this("story.ink", text, None)
    {
    }

    /// <summary>The text without a byte order mark, as ink's own tools read it.</summary>
    public string WithoutMark => Text.TrimStart('\uFEFF');

    /// <summary>Reads FILE.ink, or a folder whose root is <c>main.ink</c>.</summary>
    public static InkSource Read(string path)
    {
        // Bytes, so that a mark stays where the compiler has to deal with it.
        if (File.Exists(path)) return new InkSource(Path.GetFileName(path), System.Text.Encoding.UTF8.GetString(File.ReadAllBytes(path)), None);
        var files = Directory.GetFiles(path, "*.ink", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(path, file).Replace('\\', '/'), File.ReadAllText, StringComparer.Ordinal);
        return new InkSource("main.ink", files["main.ink"], files);
    }
}

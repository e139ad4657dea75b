using System.Reflection;
using System.Text.RegularExpressions;

namespace Cartouche.Embedding.Tests;

/// <summary>docs/embedding.md taken apart: its blocks, and the regions of the Guide folder they are copies of.</summary>
internal static partial class GuideText
{
    public static string RepositoryRoot { get; } = Metadata("RepositoryRoot");

    public static string GuideFolder { get; } = Path.Combine(Metadata("SourceFolder"), "Guide");

    public static string DocumentPath { get; } = Path.Combine(RepositoryRoot, "docs", "embedding.md");

    public static string Document => File.ReadAllText(DocumentPath).ReplaceLineEndings("\n");

    /// <summary>All fenced blocks: the comment above (kind and name, empty without one), the language, and the text.</summary>
    public static IReadOnlyList<(string Kind, string Name, string Language, string Text)> Blocks(string document) =>
        [.. Block().Matches(document).Select(m => (m.Groups["kind"].Value, m.Groups["name"].Value, m.Groups["language"].Value, m.Groups["text"].Value))];

    /// <summary>The text of the one block of that kind and name.</summary>
    public static string Find(string kind, string name) => Blocks(Document).Single(b => b.Kind == kind && b.Name == name).Text;

    /// <summary>The regions of the guide's files by <c>File.cs#region</c>, without their indentation.</summary>
    public static Dictionary<string, string> Regions()
    {
        var regions = new Dictionary<string, string>();
        foreach (var file in Directory.GetFiles(GuideFolder, "*.cs"))
            foreach (Match match in Region().Matches(File.ReadAllText(file).ReplaceLineEndings("\n")))
                regions.Add(Path.GetFileName(file) + "#" + match.Groups["name"].Value, Unindent(match.Groups["text"].Value, match.Groups["indent"].Value));
        return regions;
    }

    private static string Unindent(string text, string indent) =>
        string.Join('\n', text.TrimEnd('\n', ' ').Split('\n').Select(l => l.StartsWith(indent, StringComparison.Ordinal) ? l[indent.Length..] : l)) + "\n";

    private static string Metadata(string key) =>
        typeof(GuideText).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;

    [GeneratedRegex(@"(?:<!-- (?<kind>\w+): (?<name>\S+) -->\n)?```(?<language>\w*)\n(?<text>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"^(?<indent> *)#region (?<name>\w+)\n(?<text>.*?)^ *#endregion", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Region();
}

using Cartouche.Ink;
using Cartouche.Ink.Json;

namespace Cartouche.Fuzz.Corpus;

/// <summary>The stories that mutations start from: those of the repository, and what lies in a folder that was named.</summary>
internal sealed class StoryCorpus
{
    private const int LargestFile = 400_000;

    private StoryCorpus(IReadOnlyList<string> ink, IReadOnlyList<string> json)
    {
        Ink = ink;
        Json = json;
    }

    /// <summary>Sources, sound and faulty, in a fixed order.</summary>
    public IReadOnlyList<string> Ink { get; }

    /// <summary>Compiled stories: what our compiler makes of the sources, and the JSON files found.</summary>
    public IReadOnlyList<string> Json { get; }

    public static StoryCorpus Load(string? folder)
    {
        string[] folders = [Path.Combine(Repository.Root, "tests", "Stories", "hand"), Path.Combine(Repository.Root, "tests", "Stories", "faulty"), Path.Combine(Repository.Root, "bench", "stories")];
        var ink = new List<string>(Snippets.Stories);
        foreach (var each in folders) ink.AddRange(Files(each, "*.ink"));
        // The files of the sample stories, and the whole of the long one in one.
        ink.AddRange(Files(Path.Combine(Repository.Root, "stories"), "*.ink"));
        ink.Add(WithoutIncludes(string.Join('\n', Files(Path.Combine(Repository.Root, "stories", "medallion"), "*.ink"))));
        if (folder is not null) ink.AddRange(Files(folder, "*.ink"));

        var json = new List<string>();
        foreach (var source in ink)
        {
            var result = InkCompiler.Compile(source);
            if (result.Tree is not null) json.Add(InkJsonWriter.Write(result.Tree));
        }
        if (folder is not null) json.AddRange(Files(folder, "*.json"));
        return new StoryCorpus(ink, json);
    }

    private static string WithoutIncludes(string source) =>
        string.Join('\n', source.Split('\n').Where(line => !line.StartsWith("INCLUDE", StringComparison.Ordinal)));

    private static IEnumerable<string> Files(string folder, string pattern) =>
        !Directory.Exists(folder)
            ? []
            : Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories)
                .Where(path => new FileInfo(path).Length < LargestFile)
                .OrderBy(path => path, StringComparer.Ordinal)
                .Select(File.ReadAllText);
}

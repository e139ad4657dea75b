using System.Text.Json;

namespace Cartouche.Runtime.Tests.Support;

/// <summary>
/// Stories from ink. They were compiled by inkjs into Fixtures/Snippets, where the source is looked up;
/// eng/make-runtime-fixtures.mjs does so anew.
/// </summary>
internal static class Ink
{
    private static readonly Lazy<Dictionary<string, string>> Snippets = new(ReadSnippets);

    /// <summary>A new story of a snippet. The seed is 0 unless the options say otherwise.</summary>
    public static Story Story(string ink, StoryOptions? options = null) => new(Program(ink), options ?? new StoryOptions { Seed = 0 });

    /// <summary>A snippet's program.</summary>
    public static StoryProgram Program(string ink) => StoryProgram.FromInkJson(Json(ink));

    /// <summary>The ink JSON of every snippet.</summary>
    public static IEnumerable<string> AllJson => Snippets.Value.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => s.Value);

    /// <summary>The ink JSON of a story in Fixtures.</summary>
    public static string FixtureJson(string name) => File.ReadAllText(Path.Combine(Folder, name + ".json"));

    /// <summary>The program of a story in Fixtures.</summary>
    public static StoryProgram Fixture(string name) => StoryProgram.FromInkJson(FixtureJson(name));

    /// <summary>The ink JSON of a snippet.</summary>
    public static string Json(string ink) =>
        Snippets.Value.TryGetValue(ink.ReplaceLineEndings("\n"), out var json)
            ? json
            : throw new InvalidOperationException("This snippet has not been compiled: run node eng/make-runtime-fixtures.mjs\n" + ink);

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Fixtures");

    private static Dictionary<string, string> ReadSnippets()
    {
        var snippets = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Directory.GetFiles(Path.Combine(Folder, "Snippets"), "*.json"))
        {
            using var document = JsonDocument.Parse(File.ReadAllText(file));
            foreach (var entry in document.RootElement.EnumerateArray())
                snippets[entry.GetProperty("ink").GetString()!] = entry.GetProperty("json").GetRawText();
        }
        return snippets;
    }
}

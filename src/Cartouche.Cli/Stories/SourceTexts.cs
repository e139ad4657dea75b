namespace Cartouche.Cli.Stories;

/// <summary>The lines of a story's source files, under the names their spans give them.</summary>
public sealed class SourceTexts
{
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> _lines = new(StringComparer.Ordinal);

    /// <summary>No sources: a story that came as JSON.</summary>
    public static SourceTexts None { get; } = new();

    /// <summary>The names of the files, in the order they came in.</summary>
    public IEnumerable<string> Names => _texts.Keys;

    /// <summary>Adds or replaces a file.</summary>
    public void Add(string name, string text)
    {
        _texts[name] = text;
        _lines.Remove(name);
    }

    /// <summary>The lines of a file without their ends, or nothing when it is not known.</summary>
    public IReadOnlyList<string>? Lines(string? name)
    {
        if (name is null || !_texts.TryGetValue(name, out var text)) return null;
        if (!_lines.TryGetValue(name, out var lines)) _lines.Add(name, lines = Split(text));
        return lines;
    }

    private static string[] Split(string text)
    {
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++) lines[i] = lines[i].TrimEnd('\r');
        return lines;
    }
}

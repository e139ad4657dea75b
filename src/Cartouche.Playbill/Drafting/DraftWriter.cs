using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Cartouche.Playbills.Drafting;

/// <summary>Writes a survey as a playbill with comments.</summary>
internal sealed class DraftWriter(StorySurvey survey, string? storyFile)
{
    private static readonly JsonSerializerOptions Quotes = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly StringBuilder _yaml = new();

    public string Write()
    {
        Line($"# The playbill of {(storyFile is null ? "a story" : OneLine(storyFile))}: a draft, made from the story. Change what you like.");
        foreach (var key in new[] { "title", "author" })
            if (GlobalTag(key) is { } text) Line($"{key}: {Text(text)}");
        if (storyFile is not null) Line($"story: {Text(storyFile)}");
        if (survey.People.Count > 0) Line(string.Create(CultureInfo.InvariantCulture, $"players: {{ least: 1, most: {Math.Min(survey.People.Count, 100)} }}"));
        People();
        Facts();
        Endings();
        Claims();
        Externals();
        return _yaml.ToString();
    }

    private void People()
    {
        if (survey.People.Count == 0) return;
        Heading("roles", "Who can be played. Those who are masks of others belong under 'personas: { Mask: { worn_by: Role } }'.");
        foreach (var (name, lines) in survey.People)
        {
            Line($"  {Text(name)}: # {(lines == 0 ? "named in directions" : lines == 1 ? "speaks one line" : string.Create(CultureInfo.InvariantCulture, $"speaks {lines} lines"))}");
            Line("    summary:");
            Line("    traits: {} # from -2 to 2, for instance { nerve: 1, guilt: -2 }");
        }
    }

    private void Facts()
    {
        if (survey.Facts.Count == 0) return;
        Heading("facts", "What can be known, and who knows it at the start.");
        foreach (var fact in survey.Facts) Line($"  {Text(fact)}: {{ says: \"\", known_by: [] }}");
    }

    private void Endings()
    {
        if (survey.Endings.Count > 0)
        {
            Heading("endings", "How it can end.");
            foreach (var ending in survey.Endings) Line($"  {Text(ending)}: {{ summary: \"\" }}");
        }
        if (survey.UnnamedEndings.Count == 0) return;
        Line("");
        Line("# The story also ends in these places. '# ending: Name' at the top of a knot or stitch gives its ending a name:");
        foreach (var path in survey.UnnamedEndings) Line($"#   {(path.Length == 0 ? "the story's opening" : path)}");
    }

    private void Claims()
    {
        if (survey.Endings.Count == 0) return;
        Heading("claims", "What should be so in every performance.");
        foreach (var ending in survey.Endings) Line($"  - possible ended({(IsInkName(ending) ? ending : $"\"{ending}\"")})");
    }

    private void Externals()
    {
        if (survey.Externals.Count == 0) return;
        Heading("externals", "Every answer the game may give: values such as [1..6], [true, false], or [none] for a function without an answer.");
        foreach (var external in survey.Externals) Line($"  {Text(external)}: {{ values: [0, 1] }}");
    }

    private string? GlobalTag(string key)
    {
        foreach (var tag in survey.GlobalTags)
        {
            var colon = tag.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && tag[..colon].Trim() == key && tag[(colon + 1)..].Trim() is { Length: > 0 } text) return text;
        }
        return null;
    }

    private void Heading(string key, string comment)
    {
        Line("");
        Line("# " + comment);
        Line(key + ":");
    }

    private void Line(string text) => _yaml.Append(text).Append('\n');

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");

    /// <summary>Plain where YAML cannot take it for anything else.</summary>
    private static string Text(string text)
    {
        var isPlain = text.Length > 0 && char.IsAsciiLetter(text[0]) && text[^1] != ' ' && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or ' ' or '.' or '-')
            && text.ToLowerInvariant() is not ("true" or "false" or "null" or "yes" or "no" or "on" or "off" or "y" or "n");
        return isPlain ? text : JsonSerializer.Serialize(text, Quotes);
    }

    private static bool IsInkName(string text) => text.All(c => char.IsAsciiLetterOrDigit(c) || c == '_') && !text.All(char.IsAsciiDigit);
}

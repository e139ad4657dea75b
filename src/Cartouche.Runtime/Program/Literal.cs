namespace Cartouche.Runtime.Program;

/// <summary>A choice's text, made of the constants that were its parts when it was last offered; below -1 where a part was none.</summary>
/// <param name="Start">The string that shows in the choice and after it, or -1.</param>
/// <param name="Bracketed">The string that shows in the choice alone, or -1.</param>
/// <param name="Text">Both, without blanks at the ends.</param>
/// <param name="Tags">The choice's tags then.</param>
internal sealed record Wording(int Start, int Bracketed, string Text, string[]? Tags);

/// <summary>A run of prose, with the finished line it makes when it stands alone: most lines do.</summary>
internal sealed class Literal(string text)
{
    private string? _line;

    public string Text { get; } = text;

    /// <summary>The text cleaned of needless blanks, with a newline. Made once; a race makes it twice, to no harm.</summary>
    public string Line => _line ??= Machine.LineText.Clean(Text) + "\n";
}

namespace Cartouche.Runtime.Program;

/// <summary>A run of prose, with the finished line it makes when it stands alone: most lines do.</summary>
internal sealed class Literal(string text)
{
    private string? _line;

    public string Text { get; } = text;

    /// <summary>The text cleaned of needless blanks, with a newline. Made once; a race makes it twice, to no harm.</summary>
    public string Line => _line ??= Machine.LineText.Clean(Text) + "\n";
}

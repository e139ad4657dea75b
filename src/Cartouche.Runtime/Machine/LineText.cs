namespace Cartouche.Runtime.Machine;

/// <summary>Ink's treatment of blanks in finished text.</summary>
internal static class LineText
{
    /// <summary>True for text of spaces and tabs only, the empty text included.</summary>
    public static bool IsBlank(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (c is not (' ' or '\t')) return false;
        return true;
    }

    /// <summary>Removes blanks at both ends of every line and makes one space of every run within.</summary>
    public static string Clean(string text)
    {
        if (IsClean(text)) return text;
        var buffer = text.Length <= 512 ? stackalloc char[text.Length] : new char[text.Length];
        return new string(buffer[..Clean(text, buffer)]);
    }

    /// <summary>As <see cref="Clean(string)"/>, into <paramref name="target"/>, which may be the text itself; returns the length.</summary>
    public static int Clean(ReadOnlySpan<char> text, Span<char> target)
    {
        var length = 0;
        var blankStart = -1;
        var lineStart = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is ' ' or '\t')
            {
                if (blankStart < 0) blankStart = i;
                continue;
            }
            // A run at the very beginning of the text is dropped even where its "line" began earlier: ink tests for > 0.
            if (c != '\n' && blankStart > 0 && blankStart != lineStart) target[length++] = ' ';
            blankStart = -1;
            if (c == '\n') lineStart = i + 1;
            target[length++] = c;
        }
        return length;
    }

    private static bool IsClean(string text)
    {
        if (text.Length == 0) return true;
        if (text[0] == ' ' || text[^1] == ' ') return false;
        var previous = '\0';
        foreach (var c in text)
        {
            if (c is '\t' or '\n' || (c == ' ' && previous == ' ')) return false;
            previous = c;
        }
        return true;
    }
}

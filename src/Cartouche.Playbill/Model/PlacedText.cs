using Cartouche.Runtime.Tree;

namespace Cartouche.Playbills.Model;

/// <summary>Text with its place in a file.</summary>
/// <param name="Text">The text, as it is meant: quotes and escapes resolved.</param>
/// <param name="Span">Where it stands.</param>
public sealed record PlacedText(string Text, SourceSpan Span)
{
    /// <summary>Whether each character stands where it is counted, so that parts can be located.</summary>
    private bool IsVerbatim => Span.IsKnown && Span.StartLine == Span.EndLine && Span.EndColumn - Span.StartColumn == Text.Length;

    /// <summary>Where the characters from <paramref name="start"/> to just before <paramref name="end"/> stand; all of it where that cannot be told.</summary>
    public SourceSpan SpanOf(int start, int end)
    {
        if (!IsVerbatim) return Span;
        start = Math.Clamp(start, 0, Text.Length);
        end = Math.Clamp(end, start, Text.Length);
        return Span with { StartColumn = Span.StartColumn + start, EndColumn = Span.StartColumn + end };
    }

    /// <summary>The part from <paramref name="start"/> to just before <paramref name="end"/>, without blanks around it.</summary>
    public PlacedText Part(int start, int end)
    {
        while (start < end && char.IsWhiteSpace(Text[start])) start++;
        while (end > start && char.IsWhiteSpace(Text[end - 1])) end--;
        return new PlacedText(Text[start..end], SpanOf(start, end));
    }
}

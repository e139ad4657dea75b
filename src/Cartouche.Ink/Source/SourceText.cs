using System.Text;
using Cartouche.Runtime.Tree;

namespace Cartouche.Ink.Source;

/// <summary>
/// One file of a story. <see cref="Text"/> is what the parser reads: comments taken out (their line ends kept),
/// Windows line ends turned into <c>\n</c>, a byte order mark dropped. Positions lead back to the file as written.
/// </summary>
public sealed class SourceText
{
    private readonly int[] _lineStarts;
    // Where characters were taken out: from Cut[i].At on, an offset in the original is Cut[i].Shift larger.
    private readonly List<(int At, int Shift)>? _cuts;
    private readonly List<Comment> _comments = [];
    private int[]? _originalLineStarts;
    private int _lastLine;

    /// <summary>Prepares <paramref name="original"/> for parsing.</summary>
    /// <param name="original">The file's text.</param>
    /// <param name="fileName">The name it is reported under, or <see langword="null"/>.</param>
    public SourceText(string original, string? fileName = null)
    {
        Original = original ?? throw new ArgumentNullException(nameof(original));
        FileName = fileName;
        (Text, _cuts) = Clean(original);
        _lineStarts = LineStarts(Text);
    }

    /// <summary>The name the file is reported under, or <see langword="null"/>.</summary>
    public string? FileName { get; }

    /// <summary>The file as written.</summary>
    public string Original { get; }

    /// <summary>The file as the parser reads it.</summary>
    public string Text { get; }

    /// <summary>The comments, in order.</summary>
    public IReadOnlyList<Comment> Comments => _comments;

    /// <summary>How many lines there are; at least 1.</summary>
    public int LineCount => _lineStarts.Length;

    /// <summary>The line, from 1, in which <paramref name="offset"/> of <see cref="Text"/> stands.</summary>
    public int LineOf(int offset)
    {
        // Questions come nearly in order, so look around the last answer first.
        var starts = _lineStarts;
        var line = _lastLine;
        if (line < starts.Length && starts[line] <= offset)
        {
            for (var steps = 0; steps < 8; steps++)
            {
                if (line + 1 >= starts.Length || starts[line + 1] > offset)
                {
                    _lastLine = line;
                    return line + 1;
                }
                line++;
            }
        }
        line = Array.BinarySearch(starts, offset);
        if (line < 0) line = ~line - 1;
        _lastLine = line;
        return line + 1;
    }

    /// <summary>The span from <paramref name="start"/> to just before <paramref name="end"/>, offsets of <see cref="Text"/>.</summary>
    public SourceSpan SpanOf(int start, int end)
    {
        start = Math.Min(Math.Max(start, 0), Text.Length);
        end = Math.Min(Math.Max(end, start), Text.Length);
        var startLine = LineOf(start);
        var startColumn = Column(start, startLine);
        var endLine = LineOf(end);
        if (end == start) return new SourceSpan(FileName, startLine, startColumn, startLine, startColumn);
        // What was taken out just after the last character does not belong to the span.
        var endColumn = Text[end - 1] == '\n' ? Column(end, endLine) : Column(end - 1, endLine) + 1;
        return new SourceSpan(FileName, startLine, startColumn, endLine, endColumn);
    }

    /// <summary>Where a comment begins that is never closed.</summary>
    public SourceSpan? OpenComment
    {
        get
        {
            if (_comments.Count == 0 || !_comments[_comments.Count - 1].IsBlock) return null;
            var start = _comments[_comments.Count - 1].Start;
            if (Original.IndexOf("*/", start + 2, StringComparison.Ordinal) >= 0) return null;
            var starts = LineStarts(Original);
            var line = Array.BinarySearch(starts, start);
            line = line < 0 ? ~line : line + 1;
            var column = start - starts[line - 1] + 1;
            return new SourceSpan(FileName, line, column, line, column + 2);
        }
    }

    /// <summary>The offset in <see cref="Original"/> of an offset of <see cref="Text"/>.</summary>
    public int OriginalOffset(int offset)
    {
        if (_cuts is null) return offset;
        int low = 0, high = _cuts.Count - 1, shift = 0;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (_cuts[middle].At <= offset)
            {
                shift = _cuts[middle].Shift;
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }
        return offset + shift;
    }

    private int Column(int offset, int line)
    {
        if (_cuts is null) return offset - _lineStarts[line - 1] + 1;
        _originalLineStarts ??= LineStarts(Original);
        var at = OriginalOffset(offset) - _originalLineStarts[Math.Min(line, _originalLineStarts.Length) - 1] + 1;
        return Math.Max(at, 1);
    }

    private static int[] LineStarts(string text)
    {
        var starts = new List<int>(text.Length / 40 + 4) { 0 };
        for (var at = text.IndexOf('\n'); at >= 0; at = text.IndexOf('\n', at + 1)) starts.Add(at + 1);
        return starts.ToArray();
    }

    private (string Text, List<(int At, int Shift)>? Cuts) Clean(string original)
    {
        var at = original.Length > 0 && original[0] == '\uFEFF' ? 1 : 0;
        StringBuilder? clean = null;
        List<(int At, int Shift)>? cuts = null;
        var copied = 0;
        if (at == 1) Cut(0, 1);

        while (at < original.Length)
        {
            var next = original.AsSpan(at).IndexOfAny('/', '\r');
            if (next < 0) break;
            at += next;
            var following = at + 1 < original.Length ? original[at + 1] : '\0';
            if (original[at] == '\r')
            {
                if (following == '\n') Cut(at, at + 1);
                at++;
            }
            else if (following == '/')
            {
                var length = original.AsSpan(at).IndexOfAny('\n', '\r');
                var end = length < 0 ? original.Length : at + length;
                _comments.Add(new Comment(at, end - at, IsBlock: false));
                Cut(at, end);
                at = end;
            }
            else if (following == '*')
            {
                var close = original.IndexOf("*/", at + 2, StringComparison.Ordinal);
                // ink takes an empty comment, and one opened at the very end, for text.
                if (close == at + 2 || at + 2 >= original.Length)
                {
                    at++;
                    continue;
                }
                var end = close < 0 ? original.Length : close + 2;
                _comments.Add(new Comment(at, end - at, IsBlock: true));
                var lines = 0;
                for (var i = at; i < end; i++)
                    if (original[i] == '\n') lines++;
                Cut(at, end, lines);
                at = end;
            }
            else
            {
                at++;
            }
        }

        if (clean is null) return (original, null);
        clean.Append(original, copied, original.Length - copied);
        return (clean.ToString(), cuts);

        void Cut(int from, int to, int newlines = 0)
        {
            clean ??= new StringBuilder(original.Length);
            cuts ??= [];
            clean.Append(original, copied, from - copied).Append('\n', newlines);
            copied = to;
            cuts.Add((clean.Length, to - clean.Length));
        }
    }
}

using System.Globalization;
using Cartouche.Cli.Stories;
using Cartouche.Cli.Terminals;
using Cartouche.Runtime.Tree;

namespace Cartouche.Cli.Reports;

/// <summary>Shows the source line a span is on, the span underlined.</summary>
public sealed class ExcerptWriter(ToneWriter writer, SourceTexts sources, int width)
{
    private const string Bar = " │ ";

    /// <summary>Writes the excerpt; nothing where the source is not known.</summary>
    /// <param name="span">What to underline.</param>
    /// <param name="tone">How to colour the underline.</param>
    /// <param name="indent">Spaces before it.</param>
    /// <param name="note">Words after the underline.</param>
    /// <param name="context">Lines to show before the span, not underlined.</param>
    public void Write(SourceSpan span, Tone tone, int indent = 2, string note = "", int context = 0)
    {
        if (!span.IsKnown || sources.Lines(span.File) is not { } lines || span.StartLine > lines.Count) return;
        var number = span.StartLine.ToString(CultureInfo.InvariantCulture);
        var margin = new string(' ', indent);
        var blank = margin + new string(' ', number.Length) + Bar.TrimEnd();
        for (var before = Math.Max(1, span.StartLine - context); before < span.StartLine; before++)
            writer.Write(margin + before.ToString(CultureInfo.InvariantCulture).PadLeft(number.Length) + Bar, Tone.Dim).Line(CellText.Crop(Shown(lines[before - 1]), Room(indent, number)), Tone.Dim);
        if (context == 0) writer.Line(blank, Tone.Dim);

        var (text, start, length) = Place(lines[span.StartLine - 1], span, Room(indent, number));
        writer.Write(margin + number + Bar, Tone.Dim).Line(text);
        writer.Write(blank, Tone.Dim).Write(" " + new string(' ', start)).Write(new string('^', length), tone);
        writer.Line(note.Length > 0 ? " " + note : "", tone);
    }

    private static string Shown(string line) => CellText.Printable(line).TrimEnd();

    private int Room(int indent, string number) => Math.Max(20, width - indent - number.Length - Bar.Length);

    /// <summary>The line as shown, and the underline in cells. A long line is cut so that the span can be seen.</summary>
    private static (string Text, int Start, int Length) Place(string line, SourceSpan span, int room)
    {
        var from = Math.Clamp(span.StartColumn - 1, 0, line.Length);
        var to = span.EndLine > span.StartLine ? line.TrimEnd().Length : Math.Clamp(span.EndColumn - 1, from, line.Length);
        var before = CellText.Printable(line[..from]);
        var shown = Shown(line);
        var start = CellText.Width(before);
        var length = Math.Max(1, CellText.Width(CellText.Printable(line[..Math.Max(to, from)])) - start);
        if (CellText.Width(shown) <= room) return (shown, start, length);

        // Keep a third of the room for what comes before the span.
        var hidden = Math.Max(0, start - room / 3);
        if (hidden > 0)
        {
            var cut = 0;
            var cells = 0;
            foreach (var rune in shown.EnumerateRunes())
            {
                if (cells >= hidden) break;
                cells += CellText.Width(rune);
                cut += rune.Utf16SequenceLength;
            }
            shown = "…" + shown[cut..];
            start = start - cells + 1;
        }
        shown = CellText.Crop(shown, room);
        return (shown, start, Math.Max(1, Math.Min(length, CellText.Width(shown) - start)));
    }
}

using System.Globalization;
using System.Text;

namespace Cartouche.Cli.Terminals;

/// <summary>Text measured in the cells of a terminal.</summary>
public static class CellText
{
    private const int TabStop = 4;

    /// <summary>The cells <paramref name="text"/> takes; wide characters count two, combining ones none.</summary>
    public static int Width(ReadOnlySpan<char> text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes()) width += Width(rune);
        return width;
    }

    /// <summary>The cells one character takes.</summary>
    public static int Width(Rune rune)
    {
        var value = rune.Value;
        if (value < 0x20 || value is >= 0x7F and < 0xA0) return 0;
        if (value < 0x300) return value == 0xAD ? 0 : 1;
        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format) return 0;
        return IsWide(value) ? 2 : 1;
    }

    /// <summary>Tabs made spaces and other control characters made visible, so that what is shown takes the cells it is counted for.</summary>
    public static string Printable(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\0', '\u001f') && !text.AsSpan().ContainsAnyInRange('\u007f', '\u009f')) return text;
        var result = new StringBuilder(text.Length + 8);
        var cells = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var tab = TabStop - (cells % TabStop);
            var shown = rune.Value switch
            {
                '\t' => new string(' ', tab),
                '\n' => "\n",
                < 0x20 => ((char)(0x2400 + rune.Value)).ToString(),
                >= 0x7F and < 0xA0 => "",
                _ => rune.ToString(),
            };
            result.Append(shown);
            cells = rune.Value == '\n' ? 0 : cells + (rune.Value == '\t' ? tab : Width(shown));
        }
        return result.ToString();
    }

    /// <summary>Breaks <paramref name="text"/> into lines of at most <paramref name="width"/> cells, at spaces where there are any.</summary>
    public static List<string> Wrap(string text, int width)
    {
        width = Math.Max(width, 1);
        var lines = new List<string>();
        foreach (var paragraph in Printable(text).Split('\n')) WrapParagraph(paragraph.TrimEnd(), width, lines);
        return lines;
    }

    /// <summary>As much of the beginning of <paramref name="text"/> as fits, ending in an ellipsis when some is cut off.</summary>
    public static string Crop(string text, int width)
    {
        if (Width(text) <= width) return text;
        var taken = Fitting(text, width - 1);
        return text[..taken] + "…";
    }

    private static void WrapParagraph(string text, int width, List<string> lines)
    {
        var start = 0;
        while (true)
        {
            var rest = text.AsSpan(start);
            var fitting = Fitting(rest, width);
            if (fitting == rest.Length)
            {
                lines.Add(rest.ToString());
                return;
            }
            fitting = Math.Max(fitting, 1);
            if (char.IsHighSurrogate(rest[fitting - 1]) && fitting < rest.Length) fitting++;
            var space = fitting < rest.Length && rest[fitting] == ' ' ? fitting : rest[..fitting].LastIndexOf(' ');
            if (space > 0 && !rest[..space].Trim(' ').IsEmpty)
            {
                lines.Add(rest[..space].TrimEnd(' ').ToString());
                start += space;
                while (start < text.Length && text[start] == ' ') start++;
            }
            else
            {
                lines.Add(rest[..fitting].ToString());
                start += fitting;
                if (start == text.Length) return;
            }
        }
    }

    /// <summary>How many UTF-16 units fit into <paramref name="width"/> cells.</summary>
    private static int Fitting(ReadOnlySpan<char> text, int width)
    {
        var cells = 0;
        var units = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            cells += Width(rune);
            if (cells > width) break;
            units += rune.Utf16SequenceLength;
        }
        return units;
    }

    /// <summary>Unicode's East Asian Wide and Fullwidth ranges (UAX 11), and emoji.</summary>
    private static bool IsWide(int value) => value switch
    {
        >= 0x1100 and <= 0x115F => true,
        0x231A or 0x231B or 0x2329 or 0x232A or 0x23F0 or 0x23F3 => true,
        >= 0x23E9 and <= 0x23EC => true,
        0x25FD or 0x25FE or 0x2614 or 0x2615 or 0x267F or 0x2693 or 0x26A1 or 0x26AA or 0x26AB or 0x26BD or 0x26BE or 0x26C4 or 0x26C5 or 0x26CE or 0x26D4 or 0x26EA => true,
        >= 0x2648 and <= 0x2653 => true,
        0x26F2 or 0x26F3 or 0x26F5 or 0x26FA or 0x26FD or 0x2705 or 0x270A or 0x270B or 0x2728 or 0x274C or 0x274E or 0x2757 or 0x27B0 or 0x27BF or 0x2B1B or 0x2B1C or 0x2B50 or 0x2B55 => true,
        >= 0x2753 and <= 0x2755 => true,
        >= 0x2795 and <= 0x2797 => true,
        >= 0x2E80 and <= 0x303E => true,
        >= 0x3041 and <= 0x33FF => true,
        >= 0x3400 and <= 0x4DBF => true,
        >= 0x4E00 and <= 0x9FFF => true,
        >= 0xA000 and <= 0xA4CF => true,
        >= 0xA960 and <= 0xA97F => true,
        >= 0xAC00 and <= 0xD7A3 => true,
        >= 0xF900 and <= 0xFAFF => true,
        >= 0xFE10 and <= 0xFE19 => true,
        >= 0xFE30 and <= 0xFE6F => true,
        >= 0xFF00 and <= 0xFF60 => true,
        >= 0xFFE0 and <= 0xFFE6 => true,
        >= 0x16FE0 and <= 0x18CFF => true,
        >= 0x1AFF0 and <= 0x1B2FF => true,
        0x1F004 or 0x1F0CF or 0x1F18E => true,
        >= 0x1F191 and <= 0x1F19A => true,
        >= 0x1F200 and <= 0x1F64F => true,
        >= 0x1F680 and <= 0x1F6FF => true,
        >= 0x1F7E0 and <= 0x1F7EB => true,
        >= 0x1F90C and <= 0x1F9FF => true,
        >= 0x1FA70 and <= 0x1FAFF => true,
        >= 0x20000 and <= 0x3FFFD => true,
        _ => false,
    };
}

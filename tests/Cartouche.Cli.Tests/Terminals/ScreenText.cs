using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Cartouche.Cli.Tests.Terminals;

/// <summary>What a terminal shows after it was sent some text: enough of one to see what a person would see.</summary>
public static partial class ScreenText
{
    /// <summary>The rows, the styles left out.</summary>
    public static string Of(string sent)
    {
        var rows = new List<StringBuilder> { new() };
        int row = 0, column = 0;
        for (var i = 0; i < sent.Length; i++)
        {
            var c = sent[i];
            if (c == '\u001b')
            {
                var match = Sequence().Match(sent, i);
                if (!match.Success || match.Index != i) throw new FormatException($"An escape sequence this screen does not know, at {i}.");
                i += match.Length - 1;
                var number = match.Groups[1].Value;
                switch (match.Groups[2].Value)
                {
                    case "A":
                        row = Math.Max(0, row - int.Parse(number, CultureInfo.InvariantCulture));
                        break;
                    case "J" when number.Length == 0:
                        rows.RemoveRange(row + 1, rows.Count - row - 1);
                        rows[row].Length = Math.Min(rows[row].Length, column);
                        break;
                    case "m" or "h" or "l":
                        break;
                    default:
                        throw new FormatException($"An escape sequence this screen does not know: {match.Value[1..]}");
                }
            }
            else if (c == '\r')
            {
                column = 0;
            }
            else if (c == '\n')
            {
                column = 0;
                if (++row == rows.Count) rows.Add(new StringBuilder());
            }
            else
            {
                var text = rows[row];
                while (text.Length < column) text.Append(' ');
                if (column < text.Length) text[column] = c;
                else text.Append(c);
                column++;
            }
        }
        return string.Join('\n', rows.Select(line => line.ToString().TrimEnd()));
    }

    [GeneratedRegex(@"\u001b\[([?0-9;]*)([A-Za-z])")]
    private static partial Regex Sequence();
}

using System.Text.RegularExpressions;
using Cartouche.Cli.Terminals;

namespace Cartouche.Cli.Interactive;

/// <summary>Rows at the bottom of the screen that are drawn anew in place and vanish when they have served.</summary>
internal sealed partial class LiveBlock(ITerminal terminal)
{
    private readonly List<int> _widths = [];

    /// <summary>Draws <paramref name="rows"/> in place of what was drawn before. What does not fit into the width of the screen is cut off.</summary>
    public void Draw(IReadOnlyList<string> rows)
    {
        var text = new System.Text.StringBuilder();
        Erase(text);
        // Without the terminal's own line breaks a row is a row, however narrow the screen and whatever it makes of a character.
        text.Append("\u001b[?25l\u001b[?7l").AppendJoin('\n', rows).Append("\u001b[?7h");
        _widths.AddRange(rows.Select(VisibleWidth));
        terminal.Out.Write(text.ToString());
        terminal.Out.Flush();
    }

    /// <summary>Takes everything away; the cursor stands where the block began.</summary>
    public void Clear()
    {
        var text = new System.Text.StringBuilder();
        Erase(text);
        text.Append("\u001b[?25h");
        terminal.Out.Write(text.ToString());
        terminal.Out.Flush();
    }

    private void Erase(System.Text.StringBuilder text)
    {
        if (_widths.Count == 0) return;
        // A terminal that has become narrower since has broken the rows that no longer fit.
        var rows = _widths.Sum(width => Math.Max(1, (width + terminal.Width - 1) / terminal.Width));
        _widths.Clear();
        text.Append('\r');
        if (rows > 1) text.Append(System.Globalization.CultureInfo.InvariantCulture, $"\u001b[{rows - 1}A");
        text.Append("\u001b[J");
    }

    /// <summary>The cells of a row on the screen it was drawn for, its styles not counted.</summary>
    private int VisibleWidth(string row) => Math.Min(terminal.Width, CellText.Width(Style().Replace(row, "")));

    [GeneratedRegex("\\u001b\\[[0-9;]*m")]
    private static partial Regex Style();
}

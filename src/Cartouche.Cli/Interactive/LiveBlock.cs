using Cartouche.Cli.Terminals;

namespace Cartouche.Cli.Interactive;

/// <summary>Rows at the bottom of the screen that are drawn anew in place and vanish when they have served.</summary>
internal sealed class LiveBlock(ITerminal terminal)
{
    private int _rows;

    /// <summary>Draws <paramref name="rows"/>, none wider than the screen, in place of what was drawn before.</summary>
    public void Draw(IReadOnlyList<string> rows)
    {
        var text = new System.Text.StringBuilder();
        Erase(text);
        text.Append("\u001b[?25l").AppendJoin('\n', rows);
        _rows = rows.Count;
        terminal.Out.Write(text.ToString());
        terminal.Out.Flush();
    }

    /// <summary>Takes everything away; the cursor stands where the block began.</summary>
    public void Clear()
    {
        var text = new System.Text.StringBuilder();
        Erase(text);
        text.Append("\u001b[?25h");
        _rows = 0;
        terminal.Out.Write(text.ToString());
        terminal.Out.Flush();
    }

    private void Erase(System.Text.StringBuilder text)
    {
        if (_rows == 0) return;
        text.Append('\r');
        if (_rows > 1) text.Append(System.Globalization.CultureInfo.InvariantCulture, $"\u001b[{_rows - 1}A");
        text.Append("\u001b[J");
    }
}

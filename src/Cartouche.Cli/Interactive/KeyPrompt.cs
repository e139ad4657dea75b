using System.Globalization;
using System.Text;
using Cartouche.Cli.Play;
using Cartouche.Cli.Terminals;
using Cartouche.Runtime;

namespace Cartouche.Cli.Interactive;

/// <summary>A prompt for a terminal: arrow keys and Enter, numbers, and a line for commands.</summary>
internal sealed class KeyPrompt(ITerminal terminal, StoryView view, PlayerCommands commands) : IPlayerPrompt
{
    private static readonly TimeSpan Unwatched = TimeSpan.FromMilliseconds(250);

    private readonly LiveBlock _block = new(terminal);
    private readonly LineEditor _editor = new();
    private int _selected;
    private object? _passage;
    private bool _typing;

    public PlayerAction Ask(Playthrough playthrough, SourceWatch? watch)
    {
        if (!ReferenceEquals(_passage, playthrough.Passage)) _selected = 0;
        _passage = playthrough.Passage;
        var count = playthrough.Story.Choices.Count;
        _selected = Math.Clamp(_selected, 0, Math.Max(0, count - 1));
        try
        {
            var width = 0;
            while (true)
            {
                if (width != terminal.Width) _block.Draw(Rows(playthrough.Story.Choices, playthrough.Passage.IsCut));
                width = terminal.Width;
                if (terminal.ReadKey(watch is null ? Unwatched : SourceWatch.Interval) is { } key)
                {
                    if (Press(key, playthrough) is { } action) return action;
                    width = 0;
                }
                else if (!_typing && watch?.HasChanged() is true)
                {
                    return new PlayerAction.Reload();
                }
            }
        }
        finally
        {
            _block.Clear();
        }
    }

    private PlayerAction? Press(ConsoleKeyInfo key, Playthrough playthrough)
    {
        if (key is { Key: ConsoleKey.C, Modifiers: ConsoleModifiers.Control }) return new PlayerAction.Interrupt();
        return _typing ? Type(key, playthrough) : Select(key, playthrough);
    }

    private PlayerAction? Type(ConsoleKeyInfo key, Playthrough playthrough)
    {
        switch (key.Key)
        {
            case ConsoleKey.Escape:
            case ConsoleKey.Backspace when _editor.Text.Length == 0:
                _typing = false;
                return null;
            case ConsoleKey.Enter:
                _typing = false;
                var text = _editor.Accept().Trim();
                if (text.Length == 0) return null;
                return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? new PlayerAction.Choose(number - 1) : new PlayerAction.Command(text);
            default:
                _editor.Press(key, typed => commands.Complete(typed, playthrough));
                return null;
        }
    }

    private PlayerAction? Select(ConsoleKeyInfo key, Playthrough playthrough)
    {
        var count = playthrough.Story.Choices.Count;
        switch (key.Key)
        {
            case ConsoleKey.UpArrow when count > 0:
                _selected = (_selected + count - 1) % count;
                return null;
            case ConsoleKey.DownArrow when count > 0:
                _selected = (_selected + 1) % count;
                return null;
            case ConsoleKey.Home:
            case ConsoleKey.PageUp:
                _selected = 0;
                return null;
            case ConsoleKey.End:
            case ConsoleKey.PageDown:
                _selected = Math.Max(0, count - 1);
                return null;
            case ConsoleKey.Enter when count > 0:
                return new PlayerAction.Choose(_selected);
            case ConsoleKey.Enter when playthrough.Passage.IsCut:
                return new PlayerAction.ReadOn();
            case ConsoleKey.D when key.Modifiers.HasFlag(ConsoleModifiers.Control):
                return new PlayerAction.Stop();
        }
        var c = key.KeyChar;
        if (c is >= '0' and <= '9')
        {
            var digit = c - '0';
            if (count <= 9) return digit >= 1 && digit <= count ? new PlayerAction.Choose(digit - 1) : null;
            Begin(c.ToString());
            return null;
        }
        if (c is '/' or ':')
        {
            Begin("");
            return null;
        }
        if (commands.ForKey(c) is not { } command) return null;
        if (command.RunsAtOnce) return new PlayerAction.Command(command.Name);
        Begin(command.Arguments.Length > 0 && !command.Arguments.StartsWith('[') ? command.Name + " " : command.Name);
        return null;
    }

    private void Begin(string text)
    {
        _typing = true;
        _editor.Begin(text);
    }

    private List<string> Rows(ChoiceList choices, bool isCut)
    {
        var rows = new List<string> { "" };
        AddChoices(rows, choices);
        if (choices.Count > 0) rows.Add("");
        rows.Add(_typing ? TypedRow() : HintRow(choices.Count, isCut));
        return rows;
    }

    /// <summary>The choices, or as many around the selected one as fit on the screen.</summary>
    private void AddChoices(List<string> rows, ChoiceList choices)
    {
        var digits = choices.Count.ToString(CultureInfo.InvariantCulture).Length;
        var blocks = choices.Select(choice => ChoiceRows(choice, digits)).ToList();
        var room = Math.Max(3, terminal.Height - 5);
        var (first, last) = (0, blocks.Count - 1);
        if (blocks.Sum(block => block.Count) > room)
        {
            (first, last) = (_selected, _selected);
            var used = blocks[_selected].Count + 2;
            while (true)
            {
                if (last + 1 < blocks.Count && used + blocks[last + 1].Count <= room) used += blocks[++last].Count;
                else if (first > 0 && used + blocks[first - 1].Count <= room) used += blocks[--first].Count;
                else break;
            }
        }
        if (first > 0) rows.Add(Toned(Note(first, "above"), Tone.Dim));
        for (var i = first; i <= last; i++) rows.AddRange(blocks[i]);
        if (last < blocks.Count - 1) rows.Add(Toned(Note(blocks.Count - 1 - last, "below"), Tone.Dim));
    }

    private List<string> ChoiceRows(Choice choice, int digits)
    {
        var isSelected = choice.Index == _selected;
        var wrapped = CellText.Wrap(choice.Text, Math.Max(view.TextWidth - digits - 4, Math.Min(4, terminal.Width - digits - 6)));
        if (wrapped.Count > terminal.Height / 2) wrapped = [.. wrapped.Take(Math.Max(1, terminal.Height / 2)), "…"];
        var rows = new List<string>();
        for (var i = 0; i < wrapped.Count; i++)
        {
            var number = i == 0 ? (choice.Index + 1).ToString(CultureInfo.InvariantCulture) : "";
            var lead = StoryView.Margin + (isSelected && i == 0 ? "▸ " : "  ") + number.PadLeft(digits) + "  ";
            rows.Add(isSelected ? Toned(lead + wrapped[i], Tone.Selected) : Toned(lead, Tone.Accent) + wrapped[i]);
        }
        if (view.ShowsTags && choice.Tags.Count > 0) rows.Add(Toned(CellText.Crop(StoryView.Margin + new string(' ', digits + 4) + "# " + string.Join("  # ", choice.Tags), terminal.Width - 1), Tone.Dim));
        return rows;
    }

    private string HintRow(int choices, bool isCut)
    {
        var parts = new List<string>();
        if (choices > 1) parts.Add(choices <= 9 ? $"↑↓ Enter or 1–{choices}" : "↑↓ Enter or a number");
        else if (choices == 1) parts.Add("Enter");
        else if (isCut) parts.Add("Enter to read on");
        if (choices == 0) parts.Add("r restart");
        parts.AddRange(["u undo", "t tags", "v vars", "/ command", "? help", "q quit"]);
        string Row() => StoryView.Margin + string.Join(" · ", parts);
        // On a narrow screen help is the last to go, since it names the rest.
        foreach (var part in new[] { "v vars", "t tags", "q quit", "/ command", "u undo" })
            if (CellText.Width(Row()) >= terminal.Width) parts.Remove(part);
        return Toned(CellText.Crop(Row(), terminal.Width - 1), Tone.Dim);
    }

    /// <summary>The line being typed, its end in view.</summary>
    private string TypedRow()
    {
        var room = Math.Max(8, terminal.Width - StoryView.Margin.Length - 4);
        var before = _editor.Text[.._editor.Cursor];
        var cursor = _editor.AtCursor.Length > 0 ? _editor.AtCursor : " ";
        var after = _editor.Text[(_editor.Cursor + _editor.AtCursor.Length)..];
        while (CellText.Width(before) > room - 2) before = before[1..];
        after = CellText.Crop(after, Math.Max(1, room - CellText.Width(before) - 1));
        var hint = _editor.Text.Length == 0 ? "  undo, goto, save, vars, set … Tab completes, Esc leaves" : commands.Hint(_editor.Text);
        hint = CellText.Crop(hint, Math.Max(0, room - CellText.Width(before) - CellText.Width(after) - 1));
        // Without colour the cursor cannot be shown reversed.
        var shown = terminal.HasColor ? Toned(cursor, Tone.Cursor) : "_" + (cursor == " " ? "" : cursor);
        return Toned(StoryView.Margin + "/ ", Tone.Accent) + before + shown + after + (hint.Length > 1 ? Toned(hint, Tone.Dim) : "");
    }

    private static string Note(int count, string where) => string.Create(CultureInfo.InvariantCulture, $"{StoryView.Margin}  … {count} more {where}");

    private string Toned(string text, Tone tone)
    {
        var writer = new StringWriter(new StringBuilder(text.Length + 12), CultureInfo.InvariantCulture);
        new ToneWriter(writer, terminal.HasColor).Write(text, tone);
        return writer.ToString();
    }
}

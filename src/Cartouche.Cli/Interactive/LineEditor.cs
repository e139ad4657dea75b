namespace Cartouche.Cli.Interactive;

/// <summary>A line being typed: text, cursor, history, completion.</summary>
internal sealed class LineEditor
{
    private readonly List<string> _history = [];
    private int _recalled;
    private IReadOnlyList<string> _completions = [];
    private int _completion = -1;
    private int _completed;

    /// <summary>What was typed so far.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The cursor's place in <see cref="Text"/>.</summary>
    public int Cursor { get; private set; }

    /// <summary>The character the cursor stands on; nothing at the end of the line.</summary>
    public string AtCursor => Text[Cursor..Forward()];

    /// <summary>Begins a line.</summary>
    public void Begin(string text)
    {
        Text = text;
        Cursor = text.Length;
        _recalled = _history.Count;
        _completion = -1;
    }

    /// <summary>Ends the line and remembers it.</summary>
    public string Accept()
    {
        if (Text.Length > 0 && (_history.Count == 0 || _history[^1] != Text)) _history.Add(Text);
        return Text;
    }

    /// <summary>Takes a key that edits.</summary>
    /// <param name="key">The key.</param>
    /// <param name="complete">What the text up to the cursor could become.</param>
    public void Press(ConsoleKeyInfo key, Func<string, IReadOnlyList<string>> complete)
    {
        var control = key.Modifiers.HasFlag(ConsoleModifiers.Control);
        if (key.Key != ConsoleKey.Tab) _completion = -1;
        switch (key.Key)
        {
            case ConsoleKey.LeftArrow:
                Cursor = Back();
                break;
            case ConsoleKey.RightArrow:
                Cursor = Forward();
                break;
            case ConsoleKey.Home:
            case ConsoleKey.A when control:
                Cursor = 0;
                break;
            case ConsoleKey.End:
            case ConsoleKey.E when control:
                Cursor = Text.Length;
                break;
            case ConsoleKey.Backspace when Cursor > 0:
                Replace(Back(), Cursor, "");
                break;
            case ConsoleKey.Delete when Cursor < Text.Length:
                Replace(Cursor, Forward(), "");
                break;
            case ConsoleKey.U when control:
                Replace(0, Cursor, "");
                break;
            case ConsoleKey.W when control:
                Replace(Text.LastIndexOf(' ', Math.Max(0, Text[..Cursor].TrimEnd().Length - 1)) + 1, Cursor, "");
                break;
            case ConsoleKey.UpArrow:
                Recall(_recalled - 1);
                break;
            case ConsoleKey.DownArrow:
                Recall(_recalled + 1);
                break;
            case ConsoleKey.Tab:
                Complete(key.Modifiers.HasFlag(ConsoleModifiers.Shift) ? -1 : 1, complete);
                break;
            default:
                if (!control && !char.IsControl(key.KeyChar) && key.KeyChar != '\0') Replace(Cursor, Cursor, key.KeyChar.ToString());
                break;
        }
    }

    private void Replace(int from, int to, string text)
    {
        from = Math.Clamp(from, 0, to);
        Text = Text[..from] + text + Text[to..];
        Cursor = from + text.Length;
    }

    private int Back() => Cursor == 0 ? 0 : Cursor - (Cursor > 1 && char.IsSurrogatePair(Text[Cursor - 2], Text[Cursor - 1]) ? 2 : 1);

    private int Forward() => Cursor == Text.Length ? Cursor : Cursor + (Cursor + 1 < Text.Length && char.IsSurrogatePair(Text[Cursor], Text[Cursor + 1]) ? 2 : 1);

    private void Recall(int index)
    {
        if (index < 0 || index > _history.Count) return;
        _recalled = index;
        Text = index < _history.Count ? _history[index] : "";
        Cursor = Text.Length;
    }

    /// <summary>Pressing Tab again goes through what it could become.</summary>
    private void Complete(int step, Func<string, IReadOnlyList<string>> complete)
    {
        if (_completion < 0)
        {
            _completions = complete(Text[..Cursor]);
            if (_completions.Count == 0) return;
            _completed = Cursor;
            _completion = step > 0 ? 0 : _completions.Count - 1;
        }
        else
        {
            _completion = (_completion + step + _completions.Count) % _completions.Count;
        }
        Text = _completions[_completion] + Text[_completed..];
        Cursor = _completed = _completions[_completion].Length;
    }
}

using Cartouche.Cli.Terminals;

namespace Cartouche.Cli.Tests.Terminals;

/// <summary>A terminal held in memory: input is given beforehand, keys are pressed by a script, output is kept.</summary>
public sealed class TestTerminal : ITerminal, IDisposable
{
    private readonly StringWriter _out = new() { NewLine = "\n" };
    private readonly StringWriter _error = new() { NewLine = "\n" };
    private readonly Queue<Func<ConsoleKeyInfo?>> _keys = new();
    private readonly TextReader _in;

    public TestTerminal(string input = "", bool hasKeyboard = false, bool hasColor = false, int width = 80, int height = 24)
    {
        _in = new StringReader(input);
        HasKeyboard = hasKeyboard;
        HasColor = hasColor;
        Width = width;
        Height = height;
    }

    public TextReader In => _in;

    public TextWriter Out => _out;

    public TextWriter Error => _error;

    public bool HasKeyboard { get; }

    public bool IsAttended => HasKeyboard;

    public bool HasScreen => HasKeyboard;

    public bool HasColor { get; }

    public bool ErrorHasColor => HasColor;

    public int Width { get; set; }

    public int Height { get; }

    public bool IsInterrupted { get; private set; }

    /// <summary>What was written to standard output.</summary>
    public string Output => _out.ToString();

    /// <summary>What was written to standard error.</summary>
    public string Errors => _error.ToString();

    /// <summary>What a person would see now, scrolled-off rows included.</summary>
    public string Screen => ScreenText.Of(Output);

    public void Dispose()
    {
        _out.Dispose();
        _error.Dispose();
        _in.Dispose();
    }

    public void CatchInterrupts()
    {
    }

    /// <summary>Presses keys, one for each character; see <see cref="KeysOf"/> for the special ones.</summary>
    public TestTerminal Press(params object[] keys)
    {
        foreach (var key in keys) foreach (var one in KeysOf(key)) _keys.Enqueue(() => one);
        return this;
    }

    /// <summary>Does something between two keys, as seen by the player: waiting passes without a key.</summary>
    public TestTerminal Meanwhile(Action action)
    {
        _keys.Enqueue(() =>
        {
            action();
            return null;
        });
        return this;
    }

    /// <summary>Waits without pressing anything.</summary>
    public TestTerminal Wait(int times = 1)
    {
        for (var i = 0; i < times; i++) _keys.Enqueue(() => null);
        return this;
    }

    public ConsoleKeyInfo? ReadKey(TimeSpan wait) =>
        _keys.TryDequeue(out var key) ? key() : throw new InvalidOperationException("The player waits for a key that the test does not press. On the screen:\n" + Screen);

    public bool TryReadLine(TimeSpan wait, out string? line)
    {
        line = _in.ReadLine();
        return true;
    }

    private static IEnumerable<ConsoleKeyInfo> KeysOf(object key)
    {
        switch (key)
        {
            case ConsoleKey special:
                yield return new ConsoleKeyInfo('\0', special, shift: false, alt: false, control: false);
                break;
            case string text:
                foreach (var c in text) yield return new ConsoleKeyInfo(c, char.IsAsciiLetter(c) ? (ConsoleKey)char.ToUpperInvariant(c) : ConsoleKey.None, shift: false, alt: false, control: false);
                break;
            case ConsoleKeyInfo exact:
                yield return exact;
                break;
            default:
                throw new ArgumentException($"{key} is no key.", nameof(key));
        }
    }
}

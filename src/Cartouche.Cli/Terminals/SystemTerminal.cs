using System.Collections.Concurrent;
using System.Text;

namespace Cartouche.Cli.Terminals;

/// <summary>The process's own streams and keyboard. UTF-8 throughout, whatever the locale says.</summary>
public sealed class SystemTerminal : ITerminal
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly Lazy<TextReader> _in = new(() => new StreamReader(Console.OpenStandardInput(), Utf8, detectEncodingFromByteOrderMarks: false));
    private readonly Lazy<TextWriter> _out = new(() => new StreamWriter(Console.OpenStandardOutput(), Utf8, 4096) { AutoFlush = false });
    private readonly Lazy<TextWriter> _error = new(() => new StreamWriter(Console.OpenStandardError(), Utf8, 256) { AutoFlush = true });
    private BlockingCollection<ConsoleKeyInfo>? _keys;
    private Task<string?>? _pendingLine;
    private volatile bool _interrupted;

    public TextReader In => _in.Value;

    public TextWriter Out => _out.Value;

    public TextWriter Error => _error.Value;

    public bool HasKeyboard => !Console.IsInputRedirected && HasScreen;

    public bool IsAttended => !Console.IsInputRedirected;

    public bool HasScreen => !Console.IsOutputRedirected && !IsDumb;

    public bool HasColor => ColorChoice(Console.IsOutputRedirected);

    public bool ErrorHasColor => ColorChoice(Console.IsErrorRedirected);

    public int Width => Size(() => Console.WindowWidth, "COLUMNS", 80);

    public int Height => Size(() => Console.WindowHeight, "LINES", 24);

    public bool IsInterrupted => _interrupted;

    private static bool IsDumb => Environment.GetEnvironmentVariable("TERM") is "dumb";

    public void CatchInterrupts() => Console.CancelKeyPress += (_, press) =>
    {
        // A second one ends the process: whatever was to notice the first has not.
        press.Cancel = !_interrupted;
        _interrupted = true;
    };

    public ConsoleKeyInfo? ReadKey(TimeSpan wait)
    {
        Out.Flush();
        _keys ??= StartReadingKeys();
        return _keys.TryTake(out var key, wait) ? key : null;
    }

    public bool TryReadLine(TimeSpan wait, out string? line)
    {
        Out.Flush();
        _pendingLine ??= Task.Run(In.ReadLine);
        line = null;
        if (!_pendingLine.Wait(wait)) return false;
        line = _pendingLine.Result;
        _pendingLine = null;
        return true;
    }

    /// <summary>
    /// One thread reads keys for good: between two reads the system would echo what is typed, and a read cannot be given up.
    /// </summary>
    private BlockingCollection<ConsoleKeyInfo> StartReadingKeys()
    {
        Console.TreatControlCAsInput = true;
        // Whatever ends the process, the cursor is to be seen again.
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            if (!HasScreen) return;
            Out.Write("\u001b[?25h");
            Out.Flush();
        };
        var keys = new BlockingCollection<ConsoleKeyInfo>();
        var reader = new Thread(() =>
        {
            while (true)
            {
                var key = Console.ReadKey(intercept: true);
                if (key is { Key: ConsoleKey.C, Modifiers: ConsoleModifiers.Control }) _interrupted = true;
                keys.Add(key);
            }
        })
        { IsBackground = true, Name = "keys" };
        reader.Start();
        return keys;
    }

    /// <summary>NO_COLOR and CLICOLOR_FORCE as their conventions have it (no-color.org, bixense.com/clicolors).</summary>
    private static bool ColorChoice(bool redirected)
    {
        if (Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 }) return false;
        if (Environment.GetEnvironmentVariable("CLICOLOR_FORCE") is { Length: > 0 } and not "0") return true;
        return !redirected && !IsDumb;
    }

    private static int Size(Func<int> ask, string variable, int otherwise)
    {
        if (!Console.IsOutputRedirected)
        {
            try
            {
                if (ask() is > 0 and var size) return size;
            }
            catch (IOException)
            {
                // No terminal behind it after all.
            }
        }
        return int.TryParse(Environment.GetEnvironmentVariable(variable), out var told) && told > 0 ? told : otherwise;
    }
}

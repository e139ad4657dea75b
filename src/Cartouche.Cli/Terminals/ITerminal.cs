namespace Cartouche.Cli.Terminals;

/// <summary>What the command needs of the world outside: three streams, and keys where there is a keyboard.</summary>
public interface ITerminal
{
    TextReader In { get; }

    TextWriter Out { get; }

    TextWriter Error { get; }

    /// <summary>Whether keys can be read one by one.</summary>
    bool HasKeyboard { get; }

    /// <summary>Whether a person may be typing the input.</summary>
    bool IsAttended { get; }

    /// <summary>Whether the output understands cursor movements.</summary>
    bool HasScreen { get; }

    /// <summary>Whether <see cref="Out"/> should be coloured.</summary>
    bool HasColor { get; }

    /// <summary>Whether <see cref="Error"/> should be coloured.</summary>
    bool ErrorHasColor { get; }

    /// <summary>Columns of the screen; 80 where there is none.</summary>
    int Width { get; }

    /// <summary>Rows of the screen; 24 where there is none.</summary>
    int Height { get; }

    /// <summary>Whether Ctrl-C was pressed. Keys are not affected: it arrives as a key while keys are read.</summary>
    bool IsInterrupted { get; }

    /// <summary>From now on Ctrl-C sets <see cref="IsInterrupted"/> instead of ending the process.</summary>
    void CatchInterrupts();

    /// <summary>The next key.</summary>
    /// <returns><see langword="null"/> when <paramref name="wait"/> passed without one.</returns>
    ConsoleKeyInfo? ReadKey(TimeSpan wait);

    /// <summary>The next line of input.</summary>
    /// <param name="wait">How long to wait.</param>
    /// <param name="line">The line, or <see langword="null"/> at the end of input.</param>
    /// <returns>False when <paramref name="wait"/> passed without one.</returns>
    bool TryReadLine(TimeSpan wait, out string? line);
}

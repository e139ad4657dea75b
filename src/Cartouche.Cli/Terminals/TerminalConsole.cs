using System.Text;
using Spectre.Console;

namespace Cartouche.Cli.Terminals;

/// <summary>Spectre's console over a terminal's streams.</summary>
public static class TerminalConsole
{
    /// <summary>A console that writes to <see cref="ITerminal.Out"/>.</summary>
    public static IAnsiConsole Over(ITerminal terminal) => Create(terminal, terminal.Out, terminal.HasColor);

    /// <summary>A console that writes to <see cref="ITerminal.Error"/>.</summary>
    public static IAnsiConsole OverError(ITerminal terminal) => Create(terminal, terminal.Error, terminal.ErrorHasColor);

    private static IAnsiConsole Create(ITerminal terminal, TextWriter writer, bool color)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = color ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = color ? ColorSystemSupport.EightBit : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
            Out = new Output(terminal, writer),
        });
        console.Profile.Capabilities.Unicode = true;
        console.Profile.Capabilities.Links = false;
        return console;
    }

    private sealed class Output(ITerminal terminal, TextWriter writer) : IAnsiConsoleOutput
    {
        public TextWriter Writer => writer;

        public bool IsTerminal => terminal.HasScreen;

        public int Width => terminal.Width;

        public int Height => terminal.Height;

        public void SetEncoding(Encoding encoding)
        {
            // The streams are UTF-8 already.
        }
    }
}

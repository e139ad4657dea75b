using System.Globalization;
using Cartouche.Cli.Play;
using Cartouche.Cli.Terminals;

namespace Cartouche.Cli.Interactive;

/// <summary>A prompt that takes whole lines: for pipes, and for terminals that cannot move the cursor.</summary>
internal sealed class LinePrompt(ITerminal terminal, StoryView view) : IPlayerPrompt
{
    private readonly ToneWriter _writer = new(terminal.Out, terminal.HasColor);
    private object? _shown;

    public PlayerAction Ask(Playthrough playthrough, SourceWatch? watch)
    {
        // Choices are shown once for each passage; after a command the prompt alone is enough.
        if (!ReferenceEquals(_shown, playthrough.Passage) && playthrough.Story.Choices.Count > 0) view.Choices(playthrough.Story.Choices);
        _shown = playthrough.Passage;
        _writer.Line().Write("> ", Tone.Accent);
        while (true)
        {
            if (watch?.HasChanged() is true) return new PlayerAction.Reload();
            var hasRead = terminal.TryReadLine(SourceWatch.Interval, out var line);
            if (terminal.IsInterrupted) return new PlayerAction.Interrupt();
            if (!hasRead) continue;
            if (line is not null) return Understand(line.Trim(), playthrough);
            _writer.Line();
            return new PlayerAction.Stop();
        }
    }

    private static PlayerAction Understand(string line, Playthrough playthrough)
    {
        if (line.Length == 0) return playthrough.Passage.IsCut ? new PlayerAction.ReadOn() : new PlayerAction.Command("");
        return int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? new PlayerAction.Choose(number - 1) : new PlayerAction.Command(line.TrimStart('/', ':'));
    }
}

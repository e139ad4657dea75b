using System.Globalization;
using Cartouche.Cli.Play;
using Cartouche.Cli.Reports;
using Cartouche.Cli.Stories;
using Cartouche.Cli.Terminals;
using Cartouche.Runtime;

namespace Cartouche.Cli.Interactive;

/// <summary>Sets a story on the screen: prose in a measure that reads well, everything else quietly around it.</summary>
internal sealed class StoryView(ITerminal terminal)
{
    public const string Margin = "  ";
    private const int Measure = 76;

    private readonly ToneWriter _writer = new(terminal.Out, terminal.HasColor);

    /// <summary>Whether tags are shown under their lines.</summary>
    public bool ShowsTags { get; set; }

    /// <summary>Columns for prose.</summary>
    public int TextWidth => Math.Clamp(terminal.Width - 2 * Margin.Length, 4, Measure);

    /// <summary>Title and author, where the story's first tags name them.</summary>
    public void Title(IReadOnlyList<string> globalTags)
    {
        var title = Named(globalTags, "title");
        if (title is null) return;
        _writer.Line();
        foreach (var row in CellText.Wrap(title, TextWidth)) _writer.Line(Margin + row, Tone.Strong);
        if (Named(globalTags, "author") is { } author)
            foreach (var row in CellText.Wrap("by " + author, TextWidth)) _writer.Line(Margin + row, Tone.Dim);
        _writer.Line(Margin + new string('─', Math.Min(TextWidth, Math.Max(CellText.Width(title), 12))), Tone.Dim);
    }

    /// <summary>A passage. Paragraphs of several rows get air around them; verse and short speeches stay together.</summary>
    public void Passage(Passage passage, LoadedStory story)
    {
        var wasLong = true;
        foreach (var line in passage.Lines)
        {
            var rows = line.Text.Length > 0 ? CellText.Wrap(line.Text, TextWidth) : [];
            if (rows.Count > 0)
            {
                if (wasLong || rows.Count > 1) _writer.Line();
                wasLong = rows.Count > 1;
                foreach (var row in rows) _writer.Line(row.Length > 0 ? Margin + row : "");
            }
            if (ShowsTags && line.Tags.Count > 0) Tags(line.Tags, Margin);
            foreach (var message in line.Messages)
            {
                Message(message, story);
                wasLong = true;
            }
        }
        if (passage.IsCut) Say(string.Create(CultureInfo.InvariantCulture, $"{passage.Lines.Count:N0} lines so far without a choice; the story may be going round in circles."), Tone.Warning);
    }

    /// <summary>The choice just made, unless the story repeats it right away.</summary>
    public void Chosen(string text, Passage next)
    {
        if (next.Lines.FirstOrDefault(line => line.Text.Length > 0) is { } first && Letters(first.Text).StartsWith(Letters(text), StringComparison.OrdinalIgnoreCase)) return;
        _writer.Line();
        var rows = CellText.Wrap(text, TextWidth - 2);
        for (var i = 0; i < rows.Count; i++) _writer.Line(Margin + (i == 0 ? "▸ " : "  ") + rows[i], Tone.Accent);
    }

    /// <summary>The choices, for reading; the prompt with keys draws its own.</summary>
    public void Choices(ChoiceList choices)
    {
        _writer.Line();
        var digits = choices.Count.ToString(CultureInfo.InvariantCulture).Length;
        foreach (var choice in choices)
        {
            var rows = CellText.Wrap(choice.Text, Math.Max(8, TextWidth - digits - 3));
            for (var i = 0; i < rows.Count; i++)
            {
                var number = i == 0 ? (choice.Index + 1).ToString(CultureInfo.InvariantCulture) : "";
                _writer.Write(Margin + number.PadLeft(digits), Tone.Accent).Line("  " + rows[i]);
            }
            if (ShowsTags && choice.Tags.Count > 0) Tags(choice.Tags, Margin + new string(' ', digits + 2));
        }
    }

    /// <summary>The end, or that nothing more can happen.</summary>
    public void End(bool byError)
    {
        _writer.Line();
        _writer.Line(Margin + (byError ? "── the story stopped on this error ──" : "── the end ──"), byError ? Tone.Error : Tone.Dim);
    }

    /// <summary>A word of the player's own, apart from the story.</summary>
    public void Say(string text, Tone tone = Tone.Dim)
    {
        _writer.Line();
        foreach (var row in CellText.Wrap(text, Math.Max(TextWidth, terminal.Width - 2 * Margin.Length))) _writer.Line(Margin + row, tone);
    }

    /// <summary>A row of a table of the player's own.</summary>
    public void Row(string name, int width, string text, Tone tone = Tone.Accent)
    {
        var room = Math.Max(16, terminal.Width - Margin.Length * 2 - width - 2);
        var rows = CellText.Wrap(text, room);
        _writer.Write(Margin + name, tone).Line(new string(' ', Math.Max(0, width - CellText.Width(name)) + 2) + rows[0]);
        foreach (var row in rows.Skip(1)) _writer.Line(Margin + new string(' ', width + 2) + row);
    }

    /// <summary>An empty row.</summary>
    public void Gap() => _writer.Line();

    /// <summary>What the compiler has to say.</summary>
    public void Findings(LoadedStory story)
    {
        if (story.Findings.Count == 0) return;
        _writer.Line();
        new HumanReport(story, terminal.Out, terminal.HasColor, terminal).Write();
    }

    private void Message(StoryMessage message, LoadedStory story)
    {
        var tone = message.IsWarning ? Tone.Warning : Tone.Error;
        _writer.Line();
        var place = message.Span.IsKnown ? story.Place(message.Span) : message.Path is { Length: > 0 } path ? $"at {path} in {story.Path}" : story.Path;
        _writer.Write(Margin).Write(message.IsWarning ? "runtime warning" : "runtime error", tone).Line(" " + place, Tone.Dim);
        foreach (var row in CellText.Wrap(message.Text, TextWidth)) _writer.Line(Margin + row);
        new ExcerptWriter(_writer, story.Sources, terminal.Width).Write(message.Span, tone, Margin.Length, context: 2);
    }

    private void Tags(IReadOnlyList<string> tags, string margin)
    {
        foreach (var row in CellText.Wrap("# " + string.Join("  # ", tags), Math.Max(8, TextWidth - margin.Length + Margin.Length))) _writer.Line(margin + row, Tone.Dim);
    }

    /// <summary>The letters and digits alone: ink often swaps the punctuation that ends a choice's text.</summary>
    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private static string? Named(IReadOnlyList<string> tags, string name)
    {
        foreach (var tag in tags)
        {
            var colon = tag.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && tag.AsSpan(0, colon).Trim().Equals(name, StringComparison.OrdinalIgnoreCase) && tag[(colon + 1)..].Trim() is { Length: > 0 } value) return value;
        }
        return null;
    }
}

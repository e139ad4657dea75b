using System.Globalization;
using Cartouche.Cli.Stories;
using Cartouche.Cli.Terminals;

namespace Cartouche.Cli.Reports;

/// <summary>Findings for people: what, where, the line it is on, what to do.</summary>
public sealed class HumanReport
{
    private readonly LoadedStory _story;
    private readonly ToneWriter _writer;
    private readonly ExcerptWriter _excerpts;
    private readonly int _wrap;

    /// <param name="story">What was compiled.</param>
    /// <param name="writer">Where to write.</param>
    /// <param name="color">Whether to colour it.</param>
    /// <param name="terminal">For its width: on a screen sentences are wrapped, in a file each stays one line to search for.</param>
    public HumanReport(LoadedStory story, TextWriter writer, bool color, ITerminal terminal)
    {
        _story = story;
        _writer = new ToneWriter(writer, color);
        _excerpts = new ExcerptWriter(_writer, story.Sources, terminal.Width);
        _wrap = terminal.HasScreen ? Math.Max(terminal.Width - 1, 40) : int.MaxValue;
    }

    /// <summary>Writes all findings and, if there are any, a line that counts them.</summary>
    public void Write()
    {
        foreach (var finding in _story.Findings) Write(finding);
        if (_story.Findings.Count > 0) _writer.Line(Summary(_story.Findings) + " in " + _story.Path, _story.Program is null ? Tone.Error : Tone.Strong);
    }

    /// <summary><c>2 errors, 1 warning</c>.</summary>
    public static string Summary(IReadOnlyList<Finding> findings)
    {
        var parts = new List<string>();
        foreach (var severity in Enum.GetValues<Severity>())
        {
            var count = findings.Count(finding => finding.Severity == severity);
            if (count > 0) parts.Add(string.Create(CultureInfo.InvariantCulture, $"{count} {Word(severity)}{(count == 1 ? "" : "s")}"));
        }
        return parts.Count == 0 ? "no faults" : string.Join(", ", parts);
    }

    /// <summary>The severity in a word.</summary>
    public static string Word(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Note => "note",
        _ => "hint",
    };

    private static Tone ToneOf(Severity severity) => severity switch
    {
        Severity.Error => Tone.Error,
        Severity.Warning => Tone.Warning,
        Severity.Note => Tone.Note,
        _ => Tone.Good,
    };

    private void Write(Finding finding)
    {
        var tone = ToneOf(finding.Severity);
        var head = Word(finding.Severity) + " " + finding.Code;
        var rows = CellText.Wrap(head + ": " + finding.Message, _wrap);
        _writer.Write(head, tone).Line(rows[0][head.Length..], Tone.Strong);
        foreach (var row in rows.Skip(1)) _writer.Line(row, Tone.Strong);
        _writer.Line("  " + _story.Place(finding.Span), Tone.Dim);
        _excerpts.Write(finding.Span, tone);
        foreach (var (span, message) in finding.Related)
        {
            _writer.Write("  " + _story.Place(span), Tone.Dim).Line(": " + message);
            _excerpts.Write(span, Tone.Note);
        }
        if (finding.Help is { Length: > 0 } help) _writer.Write("  fix: ", Tone.Good).Line(help);
        _writer.Line();
    }
}

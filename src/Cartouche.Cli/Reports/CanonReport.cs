using System.Globalization;
using Cartouche.Cli.Stories;
using Cartouche.Cli.Terminals;
using Cartouche.Stage.Canons;

namespace Cartouche.Cli.Reports;

/// <summary>Canons for people: what there is, and where a story parts from them.</summary>
internal sealed class CanonReport(LoadedStory story, ITerminal terminal)
{
    /// <summary>How much is shown before and after what is told otherwise.</summary>
    private const int Context = 3;

    private readonly ToneWriter _writer = new(terminal.Out, terminal.HasColor);
    private readonly int _wrap = terminal.HasScreen ? Math.Max(terminal.Width - 1, 40) : int.MaxValue;

    /// <summary>Says what was recorded.</summary>
    public void WriteRecorded(string file, RecordedCanon canon)
    {
        _writer.Write("Recorded ").Write(file, Tone.Strong).Line(": " + Size(canon));
        foreach (var fault in canon.Told.OfType<ToldFault>()) _writer.Line("  " + fault.Message, Tone.Warning);
    }

    /// <summary>Writes a line for each.</summary>
    public void WriteList(IReadOnlyList<RecordedCanon> canons)
    {
        var width = canons.Max(canon => CellText.Width(canon.Name));
        foreach (var canon in canons) WriteName(canon, width).Line(Size(canon));
    }

    /// <summary>Writes what became of each: the first difference in full.</summary>
    public void WriteCheck(IReadOnlyList<CanonResult> results, string path, bool accepts)
    {
        var width = results.Max(result => CellText.Width(result.Canon.Name));
        foreach (var result in results) Write(result, width, accepts);
        if (accepts || results.All(result => result.Holds)) return;
        _writer.Line().Line(results.Any(result => result is { Holds: false, Lost: null })
            ? $"If it is meant so: cartouche canon check {path} --accept"
            : $"If it is meant so: cartouche canon record {path} --name NAME --choices ...", Tone.Dim);
    }

    private void Write(CanonResult result, int width, bool accepts)
    {
        WriteName(result.Canon, width);
        if (result.Holds) _writer.Write("holds", Tone.Good).Line("  " + Size(result.Canon), Tone.Dim);
        else if (accepts && result.Found is { } found) _writer.Write("accepted", Tone.Good).Line("  " + Size(found), Tone.Dim);
        else WriteParting(result);
        foreach (var moved in result.Moved) _writer.Line(string.Create(CultureInfo.InvariantCulture, $"  The choice moved: “{moved.Text}” (choice {moved.Index + 1}) was number {moved.From} and is {moved.To}."), Tone.Note);
    }

    private void WriteParting(CanonResult result)
    {
        var choices = result.Differences.Count > 0 ? Math.Max(0, result.Differences[0].Choices) : result.Lost!.Index;
        _writer.Write("parts", Tone.Error).Line(choices == 0 ? " before the first choice" : string.Create(CultureInfo.InvariantCulture, $" after choice {choices}, “{result.Canon.Choices[choices - 1].Text}”")).Line();
        if (result.Differences.Count > 0) WriteDifference(result.Differences[0]);
        else WriteLost(result);
        _writer.Line();
        if (result.Differences.Count > 1) _writer.Line(result.Differences.Count == 2 ? "  Another passage is told otherwise." : string.Create(CultureInfo.InvariantCulture, $"  {result.Differences.Count - 1} more passages are told otherwise."));
        if (result.Found is { } found) _writer.Line(found.Ending == result.Canon.Ending ? $"  It still comes to {EndingOf(found)}." : $"  It comes to {EndingOf(found)}, not to {EndingOf(result.Canon)}.");
        else if (result.Differences.Count > 0) _writer.Line(string.Create(CultureInfo.InvariantCulture, $"  After choice {result.Lost!.Index} it cannot go on: {(result.Lost.Choice is { } choice ? $"“{choice.Text}”. " : "")}{result.Lost.Why}"));
    }

    private void WriteDifference(CanonDifference difference)
    {
        List<DiffLine> lines = [.. difference.Before.Select(told => new DiffLine(DiffKind.Same, told)), .. difference.Lines];
        var (first, last) = (lines.FindIndex(line => line.Kind != DiffKind.Same), lines.FindLastIndex(line => line.Kind != DiffKind.Same));
        var hasPlace = false;
        foreach (var line in lines[Math.Max(0, first - Context)..Math.Min(lines.Count, last + 1 + Context)])
        {
            Write(line.Kind, line.Told);
            if (line.Kind != DiffKind.Found || !line.Span.IsKnown || hasPlace) continue;
            hasPlace = true;
            _writer.Line("      " + story.Place(line.Span), Tone.Dim);
        }
    }

    private void WriteLost(CanonResult result)
    {
        var lost = result.Lost!;
        var before = result.Canon.Told.ToList();
        if (lost.Choice is not null) before = before[..before.IndexOf(lost.Choice)];
        else if (result.Canon.Choices.Count > lost.Index) before = before[..before.IndexOf(result.Canon.Choices[lost.Index])];
        foreach (var told in before.TakeLast(Context)) Write(DiffKind.Same, told);
        if (lost.Choice is { } choice) Write(DiffKind.Expected, choice);
        foreach (var offer in lost.Offers) WriteRow(DiffKind.Found, "▸ " + offer.Text);
        _writer.Line("    " + lost.Why);
    }

    private void Write(DiffKind kind, Told told) => WriteRow(kind, Words(told));

    private void WriteRow(DiffKind kind, string words)
    {
        var (mark, tone) = kind switch
        {
            DiffKind.Expected => ("  - ", Tone.Error),
            DiffKind.Found => ("  + ", Tone.Good),
            _ => ("    ", Tone.Dim),
        };
        foreach (var row in CellText.Wrap(words, _wrap - mark.Length)) _writer.Line(mark + row, tone);
    }

    private ToneWriter WriteName(RecordedCanon canon, int width) =>
        _writer.Write(canon.Name, Tone.Strong).Write(new string(' ', width - CellText.Width(canon.Name) + 2));

    private static string Words(Told told) => told switch
    {
        ToldSetting setting => $"{setting.Place ?? "Somewhere"}{(setting.Present is null ? "" : " · " + string.Join(", ", setting.Present))}",
        ToldLine line => $"{(line.Speaker is null ? "" : line.Speaker.ToUpperInvariant() + ": ")}{line.Text}{(line.To is null ? "" : $"  (to {string.Join(", ", line.To)})")}{string.Concat((line.Tags ?? []).Select(tag => " # " + tag))}",
        ToldChoice choice => $"▸ {choice.Text}{(choice.By is null ? "" : $"  ({choice.By})")}",
        ToldEnding ending => $"── {ending.Name} ──",
        ToldFault fault => "! " + fault.Message,
        _ => "",
    };

    private static string Size(RecordedCanon canon) =>
        string.Create(CultureInfo.InvariantCulture, $"{EndingOf(canon)}, {canon.Choices.Count:N0} choice{(canon.Choices.Count == 1 ? "" : "s")}, {canon.Lines.Count:N0} line{(canon.Lines.Count == 1 ? "" : "s")}");

    private static string EndingOf(RecordedCanon canon) => canon.Ending ?? "no ending";
}

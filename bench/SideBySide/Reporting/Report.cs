using System.Globalization;
using System.Text;
using Cartouche.SideBySide.Racing;

namespace Cartouche.SideBySide.Reporting;

/// <summary>Gathers the outcomes and sets them as Markdown.</summary>
internal sealed class Report
{
    private readonly List<RaceResult> _races = [];
    private readonly List<GarbageResult> _garbage = [];

    public void Add(RaceResult result) => _races.Add(result);

    public void Add(GarbageResult result) => _garbage.Add(result);

    public string Markdown(Settings settings)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"Measured {DateTime.UtcNow:yyyy-MM-dd} with `{settings.CommandLine}` on {Machine.Describe()}.");
        text.AppendLine(CultureInfo.InvariantCulture, $"{settings.Pace.Rounds} alternating rounds of {settings.Pace.RoundMillis / 1000.0:0.#} s a side after {settings.Pace.WarmUpMillis / 1000.0:0.#} s of warm-up; medians, with the smallest and largest round in parentheses.");
        if (_races.Count > 0)
        {
            text.AppendLine();
            text.AppendLine("| what | story | inkjs | Cartouche | ratio | target |");
            text.AppendLine("| --- | --- | --- | --- | --- | --- |");
            foreach (var race in _races)
            {
                text.AppendLine(CultureInfo.InvariantCulture,
                    $"| {race.Case.Title} | {race.Case.Story.Name} | {Figures.Show(race.Peer, race.Case.Measure)} | {Figures.Show(race.Ours, race.Case.Measure)} | **{Figures.Times(race.Ratio.Median)}** ({Figures.Times(race.Ratio.Min)} to {Figures.Times(race.Ratio.Max)}) | {race.Case.Target} |");
            }
        }
        if (_garbage.Count > 0)
        {
            text.AppendLine();
            text.AppendLine("| garbage per line, random play | inkjs | Cartouche | of the strings handed out |");
            text.AppendLine("| --- | --- | --- | --- |");
            foreach (var garbage in _garbage)
                text.AppendLine(CultureInfo.InvariantCulture, $"| {garbage.Story.Name} | {garbage.Peer:N0} bytes | {garbage.Ours:N0} bytes | {garbage.HandedOut:N0} bytes |");
        }
        var notes = _races.Where(r => r.Note.Length > 0).ToList();
        if (notes.Count > 0) text.AppendLine();
        foreach (var race in notes) text.AppendLine(CultureInfo.InvariantCulture, $"- {race.Case.Story.Name} ({race.Case.Story.SourceLines:N0} lines of source): {race.Note}.");
        return text.ToString();
    }
}

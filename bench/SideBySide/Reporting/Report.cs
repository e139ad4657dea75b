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
        text.Append(RaceTable.Preamble(settings, Machine.Describe()));
        if (_races.Count > 0)
        {
            text.AppendLine();
            RaceTable.Write(text, _races);
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

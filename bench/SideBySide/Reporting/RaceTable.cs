using System.Globalization;
using System.Text;
using Cartouche.SideBySide.Racing;

namespace Cartouche.SideBySide.Reporting;

/// <summary>Races as a table, and what they were run on.</summary>
internal static class RaceTable
{
    public static string Preamble(Settings settings, string machine) => string.Create(CultureInfo.InvariantCulture,
        $"Measured {DateTime.UtcNow:yyyy-MM-dd} with `{settings.CommandLine}` on {machine}.\n{settings.Pace.Rounds} alternating rounds of {settings.Pace.RoundMillis / 1000.0:0.#} s a side after {settings.Pace.WarmUpMillis / 1000.0:0.#} s of warm-up; medians, with the smallest and largest round in parentheses.\n");

    public static void Write(StringBuilder text, IEnumerable<RaceResult> races)
    {
        text.AppendLine("| what | story | inkjs | Cartouche | ratio | target |");
        text.AppendLine("| --- | --- | --- | --- | --- | --- |");
        foreach (var race in races)
        {
            text.AppendLine(CultureInfo.InvariantCulture,
                $"| {race.Case.Title} | {race.Case.Story.Name} | {Figures.Show(race.Peer, race.Case)} | {Figures.Show(race.Ours, race.Case)} | {Figures.Ratio(race.Ratio)} | {race.Case.Target} |");
        }
    }
}

using System.Diagnostics;
using System.Globalization;
using System.Text;
using Cartouche.SideBySide.Racing;
using Cartouche.SideBySide.Reporting;

namespace Cartouche.SideBySide.Proving;

/// <summary>The command as a whole, as it is started by hand.</summary>
internal sealed class CommandTime : ISection
{
    private const string Story = "stories/medallion/medallion.ink";

    public string Title => "the command";

    public void Measure(Pace pace, StringBuilder text)
    {
        // The first run may have to build it.
        Check();
        var times = new List<double>();
        for (var round = 0; round < pace.Rounds; round++) times.Add(Check());
        text.AppendLine("| the command, start included | time | target |");
        text.AppendLine("| --- | --- | --- |");
        text.AppendLine(CultureInfo.InvariantCulture, $"| `./cartouche check {Story}` | {Figures.Time(Spread.Of(times))} | under 2 s |");
    }

    private static double Check()
    {
        var clock = Stopwatch.StartNew();
        Tool.Run(Path.Combine(Repository.Root, "cartouche"), Repository.Root, "check", Story);
        return clock.Elapsed.TotalSeconds;
    }
}

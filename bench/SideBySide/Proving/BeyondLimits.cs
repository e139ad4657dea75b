using System.Globalization;
using System.Text;
using Cartouche.SideBySide.Contestants;
using Cartouche.SideBySide.Racing;
using Cartouche.SideBySide.Reporting;
using Cartouche.SideBySide.Stories;

namespace Cartouche.SideBySide.Proving;

/// <summary>Stories with more states than are counted: the lines that the prover comes to, beside a random player with ten times the time.</summary>
internal sealed class BeyondLimits : ISection
{
    private const int PlayerTimes = 10;

    public string Title => "beyond limits";

    public void Measure(Pace pace, StringBuilder text)
    {
        var (search, play) = (pace.SearchMillis / 1000, pace.SearchMillis * PlayerTimes / 1000);
        var notes = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"| lines of text shown | of | random player, {search} s | random player, {play} s | Cartouche, {search} s (target: no fewer) |");
        text.AppendLine("| --- | --- | --- | --- | --- |");
        BenchStory?[] stories = [Shelf.Innkeeper(), Shelf.TsiolkovSky(), Shelf.Gamebook()];
        foreach (var story in stories.OfType<BenchStory>())
        {
            var own = Ask(story, new Request("search") { Millis = pace.SearchMillis });
            var theirs = Ask(story, new Request("wander") { Millis = pace.SearchMillis * PlayerTimes });
            text.AppendLine(CultureInfo.InvariantCulture, $"| {story.Name} | {own.All:N0} | {theirs.ShownEarly:N0} | {theirs.Shown:N0} | **{own.Shown:N0}** |");
            notes.AppendLine(CultureInfo.InvariantCulture,
                $"- {story.Name} ({story.SourceLines:N0} lines of source): {Figures.Rounded(own.States)} states, then {Figures.Rounded(own.Units)} steps of search; the random player {Figures.Rounded(theirs.Count)} plays of {theirs.Units / theirs.Count:N0} steps on average, the last new line after {theirs.LastSeconds:0.0} s.");
        }
        text.AppendLine().Append(notes);
    }

    private static Answer Ask(BenchStory story, Request request)
    {
        using var ours = Contestant.Ours();
        ours.Ask(new Request("prepare") { Root = story.Root, Files = story.Files });
        return ours.Ask(request);
    }
}

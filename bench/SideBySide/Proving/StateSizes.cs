using System.Globalization;
using System.Text;
using Cartouche.Proof.Reductions;
using Cartouche.SideBySide.Contestants;
using Cartouche.SideBySide.Racing;
using Cartouche.SideBySide.Stories;

namespace Cartouche.SideBySide.Proving;

/// <summary>Bytes a state: with all that is kept for answers, and those that only tell whether a state is known.</summary>
internal sealed class StateSizes : ISection
{
    public string Title => "bytes a state";

    public void Measure(Pace pace, StringBuilder text)
    {
        text.AppendLine("| bytes a state | states | transitions | inkjs, JSON | Cartouche, all that is kept | Cartouche, reachability alone |");
        text.AppendLine("| --- | --- | --- | --- | --- | --- |");
        Measure(Shelf.Medallion(), ReductionSet.All, pace, text);
        Measure(Shelf.Hub(), HubRace.EachByItself, pace, text);
        text.AppendLine("| target | | | | 80 at most | 24 at most |");
    }

    private static void Measure(BenchStory story, ReductionSet reductions, Pace pace, StringBuilder text)
    {
        using var peer = Contestant.InkJs();
        using var ours = Contestant.Ours();
        Race.Prepare(story, peer, ours);
        var theirs = peer.Ask(new Request("explore") { Millis = pace.WarmUpMillis });
        var own = ours.Ask(new Request("explore") { Reductions = reductions, MaxStates = int.MaxValue });
        text.AppendLine(CultureInfo.InvariantCulture,
            $"| {story.Name} | {own.States:N0} | {own.Transitions:N0} | {theirs.Bytes / (double)theirs.States:N0} | **{own.Bytes / (double)own.States:0.0}** | **{own.VisitedBytes / (double)own.States:0.0}** |");
    }
}

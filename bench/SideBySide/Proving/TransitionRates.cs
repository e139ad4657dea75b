using System.Text;
using Cartouche.SideBySide.Racing;
using Cartouche.SideBySide.Reporting;
using Cartouche.SideBySide.Stories;

namespace Cartouche.SideBySide.Proving;

/// <summary>Transitions a second, beside inkjs going through its saved states.</summary>
internal sealed class TransitionRates : ISection
{
    /// <summary>More than the medallion has. What goes on beyond is cut off, so that many explorations fit into a race.</summary>
    private const int MaxStates = 400_000;

    public string Title => "transitions";

    public void Measure(Pace pace, StringBuilder text)
    {
        BenchStory?[] stories = [Shelf.Medallion(), Shelf.Intercept(), Shelf.Generated()];
        RaceTable.Write(text, stories.OfType<BenchStory>().Select(story => Race.Run(RaceOf(story), pace)));
    }

    private static RaceCase RaceOf(BenchStory story) =>
        new("explore", story, "explore", Racing.Measure.Rate, "500x, ours 1,000,000/s") { Unit = "transitions", MaxStates = MaxStates };
}

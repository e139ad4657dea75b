using Cartouche.SideBySide.Racing;
using Cartouche.SideBySide.Stories;

namespace Cartouche.SideBySide;

/// <summary>Everything that is raced, in the table's order.</summary>
internal static class Programme
{
    private static readonly BenchStory[] Shelved = Shelf.Intercept() is { } intercept
        ? [intercept, Shelf.Generated(), Shelf.Medallion(), Shelf.Loops()]
        : [Shelf.Generated(), Shelf.Medallion(), Shelf.Loops()];

    public static IReadOnlyList<BenchStory> Stories() => Shelved;

    public static IEnumerable<RaceCase> Races()
    {
        foreach (var story in Shelved) yield return new RaceCase("random play", story, "play", Measure.Rate, "60x");
        foreach (var story in Prose()) yield return new RaceCase("source to playable", story, "compile", Measure.Time, "20x");
        foreach (var story in Prose()) yield return new RaceCase("source to JSON", story, "compileToJson", Measure.Time, "20x");
        // Each side's own compiled form: for inkjs that is JSON.
        foreach (var story in Prose()) yield return new RaceCase("compiled form to playable", story, "load", Measure.Time, "10x");
        foreach (var story in Prose()) yield return new RaceCase("JSON to playable", story, "loadJson", Measure.Time, "none");
        yield return new RaceCase("fork, choose, run to next choice", Shelved.Single(s => s.Name == "the medallion"), "step", Measure.MedianTime, "ours under 2 µs");
    }

    private static IEnumerable<BenchStory> Prose() => Shelved.Where(s => s.Name != "loops");
}

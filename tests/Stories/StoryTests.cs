using Cartouche.Stories.Comparing;
using Cartouche.Stories.Generation;
using Cartouche.Stories.Oracles;

namespace Cartouche.Stories;

/// <summary>Every story of the suite, compared with inkjs and with itself disturbed, in every aspect.</summary>
public sealed class StoryTests
{
    private static readonly Aspect[] Aspects = Enum.GetValues<Aspect>();

    /// <summary>The stories, by their paths below the suite's folder.</summary>
    public static IEnumerable<TheoryDataRow<string>> Stories() =>
        new[] { SuiteFolder.Hand, SuiteFolder.Faulty }.SelectMany(HandStories.Find).Select(path => new TheoryDataRow<string>(Name(path)));

    /// <summary>Seeds of generated stories, a batch each.</summary>
    public static IEnumerable<TheoryDataRow<int>> Batches() => Enumerable.Range(0, 15).Select(batch => new TheoryDataRow<int>(batch));

    [Theory]
    [MemberData(nameof(Stories))]
    public void AgreesWithInkjsAndWithItself(string story)
    {
        Assert.SkipWhen(Oracle.Missing is not null, Oracle.Missing ?? "");
        var comparison = new Comparison(InkSource.Read(Path.Combine(SuiteFolder.Root, story)), Comparison.UsualScripts);
        if (comparison.IsUndecided) return;
        foreach (var aspect in Aspects)
        {
            var difference = comparison.Difference(aspect);
            if (!KnownDifferences.Covers(story, aspect)) Assert.True(difference is null, $"{aspect}: {difference}");
        }
    }

    [Theory]
    [MemberData(nameof(Batches))]
    public void GeneratedStoriesAgree(int batch)
    {
        Assert.SkipWhen(Oracle.Missing is not null, Oracle.Missing ?? "");
        for (var i = 0; i < 20; i++)
        {
            var story = StoryGenerator.Generate((ulong)((batch * 20) + i) + 1_000_000);
            var comparison = new Comparison(new InkSource("story.ink", story.Source, story.Files), ["first", "last", "seed 1"]);
            if (comparison.IsUndecided) continue;
            foreach (var aspect in Aspects)
            {
                var difference = comparison.Difference(aspect);
                Assert.True(difference is null, $"seed {story.Seed}, {aspect}: {difference}\n{story.Source}");
            }
        }
    }

    [Fact]
    public void EveryKnownDifferenceStillDiffers()
    {
        Assert.SkipWhen(Oracle.Missing is not null, Oracle.Missing ?? "");
        Assert.InRange(KnownDifferences.All.Count, 0, 9);
        foreach (var known in KnownDifferences.All)
        {
            foreach (var story in known.Stories)
            {
                var comparison = new Comparison(InkSource.Read(Path.Combine(SuiteFolder.Root, story)), Comparison.UsualScripts);
                foreach (var aspect in known.Aspects) Assert.True(comparison.Difference(aspect) is not null, $"{story} no longer differs in {aspect}: take it from the table.");
            }
        }
    }

    private static string Name(string path) => Path.GetRelativePath(SuiteFolder.Root, path).Replace('\\', '/');
}

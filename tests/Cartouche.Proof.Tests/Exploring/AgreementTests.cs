using Cartouche.Proof.Tests.Generation;
using Cartouche.Stories;
using Cartouche.Stories.Comparing;
using Cartouche.Stories.Generation;

namespace Cartouche.Proof.Tests.Exploring;

/// <summary>The explorer, with each reduction and without, finds what a plain search finds.</summary>
public sealed class AgreementTests
{
    public static IEnumerable<TheoryDataRow<int, int>> SmallBatches() => Trust.Batches(120);

    public static IEnumerable<TheoryDataRow<int, int>> SuiteBatches() => Trust.Batches(12);

    [Theory]
    [MemberData(nameof(SmallBatches))]
    public void SmallStoriesAgree(int first, int count) => Trust.Compare("small stories", first, count, seed => Agreement.Compare(SmallStories.Make(seed)));

    [Theory]
    [MemberData(nameof(SuiteBatches))]
    public void StoriesOfTheSuiteAgree(int first, int count) => Trust.Compare("stories of the suite's generator", first, count, seed =>
    {
        var story = StoryGenerator.Generate(seed + 7_000);
        return Agreement.Compare(Sample.Compile(story.Source, story.Files), story.Source);
    });

    [Fact]
    public void HandWrittenStoriesAgree()
    {
        var stories = Trust.Sample(HandStories.All, 60);
        var compared = Trust.Compare("hand-written stories", stories, path => Path.GetRelativePath(SuiteFolder.Hand, path), path =>
        {
            var story = InkSource.Read(path);
            // Some are there for what the compiler says to them.
            return new Subject(story).Program is { } program && Agreement.Compare(program, story.Text);
        });
        Assert.True(compared * 10 > stories.Count * 9, $"only {compared} of {stories.Count} stories are small enough");
    }
}

using Cartouche.Runtime.Tests.Support;

namespace Cartouche.Runtime.Tests.Saves;

/// <summary>
/// The outermost container has an empty path; a story compiled to count everything counts it too. As in ink, a story's
/// beginning is no visit to it, but the game's sending the story to a knot afresh is.
/// </summary>
public sealed class RootCountTests
{
    private const string Counted =
        "[\"^a\",\"\\n\",\"^b\",\"\\n\",\"done\",{\"k\":[\"^k\",\"\\n\",\"ev\",{\"CNT?\":\"\"},\"out\",\"/ev\",\"\\n\",\"done\",null],\"#f\":1}]";

    [Fact]
    public void OurSavesKeepItsCount() => Check((from, to) => to.Load(from.Save()));

    [Fact]
    public void InkSavesKeepItsCount() => Check((from, to) => to.ImportInkSave(from.ExportInkSave()));

    [Fact]
    public void ASaveFromBeforeTheFirstLineIsTheBeginning()
    {
        var story = Raw.Story(Counted);
        var other = new Story(story.Program, new StoryOptions { Seed = 0 });
        other.Load(story.Save());
        Assert.Equal(story.Capture(), other.Capture());
        story.Continue();
        other.Continue();
        Assert.Equal(story.Capture(), other.Capture());
        Assert.Contains("\"visits\":{}", story.Save(), StringComparison.Ordinal);
    }

    private static void Check(Action<Story, Story> move)
    {
        var story = Raw.Story(Counted);
        Assert.Equal("a\n", story.Continue().Text);
        story.GoTo("k");
        Assert.Equal("k\n", story.Continue().Text);
        var other = new Story(story.Program, new StoryOptions { Seed = 1 });
        move(story, other);
        Assert.Equal("1\n", story.Continue().Text);
        Assert.Equal("1\n", other.Continue().Text);
    }
}

using Cartouche.Runtime.Tests.Support;

namespace Cartouche.Runtime.Tests.Saves;

/// <summary>The outermost container has an empty path; a story compiled to count everything counts it too.</summary>
public sealed class RootCountTests
{
    private const string Counted = "[\"^a\",\"\\n\",\"ev\",{\"CNT?\":\"\"},\"out\",\"/ev\",\"\\n\",\"done\",{\"#f\":1}]";

    [Fact]
    public void OurSavesKeepItsCount() => Check((from, to) => to.Load(from.Save()));

    [Fact]
    public void InkSavesKeepItsCount() => Check((from, to) => to.ImportInkSave(from.ExportInkSave()));

    private static void Check(Action<Story, Story> move)
    {
        var story = Raw.Story(Counted);
        Assert.Equal("a\n", story.Continue().Text);
        var other = new Story(story.Program, new StoryOptions { Seed = 1 });
        move(story, other);
        var count = story.Continue().Text;
        Assert.NotEqual("0\n", count);
        Assert.Equal(count, other.Continue().Text);
    }
}

using Cartouche.Runtime.Tests.Support;

namespace Cartouche.Runtime.Tests.Machine;

/// <summary>Lines without end: one by one the game can stop taking them; taken all at once, the story must stop by itself.</summary>
public sealed class TakenAtOnceTests
{
    private const string Endless = """["^line","\n",{"->":"0"},{"#f":0}]""";

    private const string EndlessFunction = """["done",{"f":["^line","\n",{"->":"f"},null],"global decl":["ev",0,{"VAR=":"x"},"/ev","end",null]}]""";

    [Fact]
    public void TheTextUpToAChoice()
    {
        var story = Raw.Story(Endless, options: new StoryOptions { Limits = new StoryLimits { StepsPerTurn = 5000 } });
        var error = Assert.Throws<StoryException>(() => story.ContinueMaximally());
        Assert.Contains("5000 steps without a choice", error.Message, StringComparison.Ordinal);
        Assert.True(story.HasEnded);
        story.Restart();
        Assert.Equal("line\n", story.Continue().Text);
    }

    [Fact]
    public void AFunctionOfTheGame()
    {
        var story = Raw.Story(EndlessFunction, options: new StoryOptions { Limits = new StoryLimits { StepsPerTurn = 5000 } });
        var error = Assert.Throws<StoryException>(() => story.Evaluate("f"));
        Assert.Contains("5000 steps without a choice", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void MoreTextThanIsBearable()
    {
        var story = Raw.Story(Endless, options: new StoryOptions { Limits = new StoryLimits { TextPerTurn = 1000 } });
        var messages = new List<StoryMessage>();
        story.MessageRaised += messages.Add;
        var text = story.ContinueMaximally();
        Assert.InRange(text.Length, 1000, 1010);
        Assert.Contains("1000 characters", Assert.Single(messages).Text, StringComparison.Ordinal);
        Assert.True(story.HasEnded);
    }

    [Fact]
    public void OneByOneEachLineHasItsOwnBounds()
    {
        var story = Raw.Story(Endless, options: new StoryOptions { Limits = new StoryLimits { StepsPerTurn = 50, TextPerTurn = 50 } });
        for (var i = 0; i < 1000; i++) Assert.Equal("line\n", story.Continue().Text);
    }
}

using Cartouche.Runtime.Tests.Support;
using Cartouche.Runtime.Tree;

namespace Cartouche.Runtime.Tests;

public sealed class MessageTests
{
    private const string Warning = """["^One.","\n","ev",{"VAR?":"ghost"},"out","/ev","\n","^Two.","\n","end",null]""";

    [Fact]
    public void Without_a_listener_an_error_is_thrown_and_ends_the_story()
    {
        var story = Ink.Story("""
            Fine.
            -> k
            === k
            Half a line {1 / 0} is written.
            """);
        story.Continue();
        var failure = Assert.Throws<StoryException>(() => story.Continue());
        Assert.Equal("RUNTIME ERROR: (k.4): Division by zero.", failure.Message);
        Assert.False(failure.StoryMessage!.IsWarning);
        Assert.True(story.HasEnded);
        Assert.Equal("Half a line", story.CurrentLine.Text.Trim());
    }

    [Fact]
    public void With_a_listener_an_error_is_a_message_and_the_line_is_what_was_written()
    {
        var story = Ink.Story("""
            -> k
            === k
            Half a line {1 / 0} is written.
            """);
        var messages = new List<StoryMessage>();
        story.MessageRaised += messages.Add;
        Assert.Equal("Half a line", story.Continue().Text.Trim());
        Assert.Equal("k.4", Assert.Single(messages).Path);
        Assert.True(story.HasEnded);
    }

    [Fact]
    public void A_warning_lets_the_story_go_on_and_is_dropped_without_a_listener()
    {
        var story = Raw.Story(Warning);
        Assert.Equal("One.\n0\nTwo.\n", story.ContinueMaximally());
        story.Restart();
        var message = Assert.Single(story.Messages());
        Assert.True(message.IsWarning);
        Assert.StartsWith("RUNTIME WARNING: (3): ", message.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Silence_reports_what_words_report()
    {
        var story = Raw.Story(Warning);
        var messages = new List<StoryMessage>();
        story.MessageRaised += messages.Add;
        story.SkipToChoice();
        Assert.Contains("'ghost'", Assert.Single(messages).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Messages_and_exceptions_of_every_make()
    {
        var message = new StoryMessage(false, "Text.", new SourceSpan("a.ink", 7, 1, 7, 2), "k");
        Assert.Equal("RUNTIME ERROR: 'a.ink' line 7: Text.", message.ToString());
        Assert.Equal("RUNTIME WARNING: (k): Text.", (message with { IsWarning = true, Span = default }).ToString());
        Assert.Equal("RUNTIME ERROR: Text.", (message with { Path = null, Span = default }).ToString());
        Assert.Equal("RUNTIME ERROR: 'story' line 7: Text.", (message with { Span = new SourceSpan(null, 7, 1, 7, 2) }).ToString());
        Assert.Same(message, new StoryException(message).StoryMessage);
        var cause = new TimeoutException();
        Assert.Same(cause, new StoryException("x", cause).InnerException);
        Assert.Equal("x", new StoryException("x").Message);
        Assert.Null(new StoryException().StoryMessage);
        Assert.Same(cause, new StoryFormatException("x", cause).InnerException);
        Assert.Equal("x", new StoryFormatException("x").Message);
        Assert.NotNull(new StoryFormatException().Message);
    }

    [Fact]
    public void Forks_have_no_listeners()
    {
        var story = Ink.Story("""
            {1 / 0}
            """);
        story.MessageRaised += _ => Assert.Fail("The fork has told its story's listener.");
        Assert.Throws<StoryException>(() => story.Fork().Continue());
    }
}

namespace Cartouche.Runtime.Tests.Support;

/// <summary>Runs a story to its next stop and keeps what it complained about.</summary>
internal static class Faults
{
    /// <summary>The messages raised up to the next stop.</summary>
    public static List<StoryMessage> Messages(this Story story)
    {
        var messages = new List<StoryMessage>();
        story.MessageRaised += messages.Add;
        while (story.CanContinue) story.Continue();
        story.MessageRaised -= messages.Add;
        return messages;
    }

    /// <summary>The one error raised up to the next stop; it must have a place and have ended the story.</summary>
    public static StoryMessage OnlyError(this Story story)
    {
        var error = Assert.Single(story.Messages(), m => !m.IsWarning);
        Assert.True(story.HasEnded);
        return error;
    }
}

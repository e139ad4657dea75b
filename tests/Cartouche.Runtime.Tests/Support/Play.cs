using System.Text;

namespace Cartouche.Runtime.Tests.Support;

/// <summary>Ways to play a story through, and to write down what was seen.</summary>
internal static class Play
{
    /// <summary>The text up to the next stop and the choices there, without making one.</summary>
    public static string Turn(this Story story)
    {
        var text = new StringBuilder();
        Append(story, text);
        return text.ToString();
    }

    /// <summary>Plays with the given choices; every line (a tilde for a missing newline), tag, choice and message is written down.</summary>
    public static string Transcript(this Story story, params int[] choices)
    {
        var text = new StringBuilder();
        Append(story, text);
        foreach (var choice in choices)
        {
            story.Choose(choice);
            Append(story, text);
        }
        return text.ToString();
    }

    /// <summary>Plays up to <paramref name="turns"/> choices drawn by <paramref name="random"/>.</summary>
    public static string Walk(this Story story, Random random, int turns)
    {
        var text = new StringBuilder();
        Append(story, text);
        for (; turns > 0 && story.Choices.Count > 0; turns--)
        {
            story.Choose(random.Next(story.Choices.Count));
            Append(story, text);
        }
        return text.ToString();
    }

    /// <summary>The wordings of the choices on offer.</summary>
    public static string[] Wordings(this Story story) => [.. story.Choices.Select(c => c.Text)];

    /// <summary>All lines up to the next stop, without newlines, each with its tags.</summary>
    public static List<string> Lines(this Story story)
    {
        var lines = new List<string>();
        while (story.CanContinue)
        {
            var line = story.Continue();
            lines.Add(line.Text.TrimEnd('\n') + string.Concat(line.Tags.Select(t => " #" + t)));
        }
        return lines;
    }

    /// <summary>Does something to a story and hands it on.</summary>
    public static Story Also(this Story story, Action<Story> action)
    {
        action(story);
        return story;
    }

    private static void Append(Story story, StringBuilder text)
    {
        var messages = new List<StoryMessage>();
        story.MessageRaised += messages.Add;
        while (story.CanContinue)
        {
            var line = story.Continue();
            text.Append(line.Text);
            if (line.Text.Length > 0 && !line.Text.EndsWith('\n')) text.Append("~\n");
            foreach (var tag in line.Tags) text.Append("# ").Append(tag).Append('\n');
            foreach (var message in messages) text.Append("! ").Append(message.IsWarning ? "warning: " : "error: ").Append(message.Text).Append('\n');
            messages.Clear();
        }
        foreach (var choice in story.Choices)
        {
            text.Append("> ").Append(choice.Text);
            foreach (var tag in choice.Tags) text.Append(" # ").Append(tag);
            text.Append('\n');
        }
        story.MessageRaised -= messages.Add;
    }
}

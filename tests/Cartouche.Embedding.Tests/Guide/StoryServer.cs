#region server
using System.Collections.Generic;
using System.Linq;
using Cartouche.Runtime;

public sealed record Page(string Text, IReadOnlyList<string> Choices, string Save);

public sealed class StoryServer
{
    private static readonly StoryLimits Limits = new StoryLimits { StepsPerTurn = 200_000, LineLength = 50_000 };

    private readonly StoryProgram _program;

    public StoryServer(StoryProgram program) => _program = program;

    public Page Begin() => Show(NewStory());

    public Page Choose(string save, int choice)
    {
        Story story = NewStory();
        story.Load(save);
        story.Choose(choice);
        return Show(story);
    }

    private Story NewStory() => new Story(_program, new StoryOptions { Limits = Limits });

    private static Page Show(Story story)
    {
        string text = story.ContinueMaximally();
        return new Page(text, story.Choices.Select(choice => choice.Text).ToList(), story.Save());
    }
}
#endregion

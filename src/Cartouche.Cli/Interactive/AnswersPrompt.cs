using System.Globalization;
using Cartouche.Cli.Inklecate;
using Cartouche.Cli.Play;

namespace Cartouche.Cli.Interactive;

/// <summary>Plays without a person: <c>--choices</c> and <c>--random</c>.</summary>
internal sealed class AnswersPrompt(IAnswers answers, StoryView view) : IPlayerPrompt
{
    public PlayerAction Ask(Playthrough playthrough, SourceWatch? watch)
    {
        var choices = playthrough.Story.Choices;
        if (answers.Next(choices.Count) is { } answer) return new PlayerAction.Choose(int.Parse(answer, CultureInfo.InvariantCulture) - 1);
        if (choices.Count > 0) view.Choices(choices);
        return new PlayerAction.Stop();
    }
}

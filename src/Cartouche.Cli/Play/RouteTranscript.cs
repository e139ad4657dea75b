using System.Text;
using Cartouche.Proof.Game;
using Cartouche.Runtime;

namespace Cartouche.Cli.Play;

/// <summary>What a reader of a route reads: the lines, and the choices made, as plain text.</summary>
public static class RouteTranscript
{
    /// <summary>Plays a route.</summary>
    /// <param name="program">The story.</param>
    /// <param name="script">The route, as <c>--choices</c> takes it.</param>
    /// <param name="options">How to play; chance answers what the route says.</param>
    /// <param name="game">What the game does, as the route says.</param>
    public static string Write(StoryProgram program, string script, StoryOptions options, GameDomains game)
    {
        var route = script.Length == 0 ? new ChoiceScript([], []) : ChoiceScript.Parse(script, out var fault) ?? throw new ArgumentException(fault, nameof(script));
        var text = new StringBuilder();
        var story = new Story(program, options with { Chance = new ListedChance(route.Draws), Seed = 0 });
        game.Bind(story);
        game.SetStarts(story);
        story.MessageRaised += message => text.Append("  ! ").Append(message.Text).Append('\n');
        Read(story, text);
        foreach (var number in route.Numbers)
        {
            if (number > story.Choices.Count) break;
            text.Append("\n  ▸ ").Append(story.Choices[number - 1].Text).Append("\n\n");
            story.Choose(number - 1);
            Read(story, text);
        }
        return text.Append(story.HasEnded ? "\n── the end ──\n" : "\n── so far ──\n").ToString();
    }

    private static void Read(Story story, StringBuilder text)
    {
        for (var lines = 0; story.CanContinue && lines < Playthrough.LongestPassage; lines++) text.Append(story.Continue().Text.TrimEnd('\n')).Append('\n');
    }
}

using Cartouche.Runtime;

namespace Cartouche.SideBySide.Playing;

/// <summary>Plays a story through with the choices drawn by dice (inkjs/contestant.mjs, play).</summary>
internal static class RandomPlay
{
    /// <summary>Every line and the wording of every choice is handed to <paramref name="sink"/>.</summary>
    /// <returns>The number of lines.</returns>
    public static int Play<TSink>(Story story, int episode, int maxChoices, TSink sink)
        where TSink : ITextSink
    {
        story.Restart(episode % 100);
        var dice = new Dice(episode);
        var lines = 0;
        for (var turn = 0; ; turn++)
        {
            while (story.CanContinue)
            {
                sink.Add(story.Continue().Text);
                lines++;
            }
            var choices = story.Choices;
            var count = choices.Count;
            if (count == 0 || turn == maxChoices) return lines;
            for (var i = 0; i < count; i++) sink.Add(choices[i].Text);
            story.Choose(dice.Below(count));
        }
    }
}

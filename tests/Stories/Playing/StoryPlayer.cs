using Cartouche.Runtime;

namespace Cartouche.Stories.Playing;

/// <summary>Plays a program by choice scripts, as the oracle does.</summary>
/// <param name="program">The compiled story.</param>
public sealed class StoryPlayer(StoryProgram program)
{
    private const int MaxTurns = 12;

    /// <summary>Plays from the beginning and returns the transcript.</summary>
    /// <param name="script">See <see cref="ChoiceScript"/>.</param>
    /// <param name="between">Called before every line and every choice; the play goes on with the story it returns.</param>
    public string Play(string script, Func<Story, Story>? between = null)
    {
        var choices = new ChoiceScript(script);
        var play = new Listener(this);
        var story = play.Attach(Begin());
        foreach (var tag in story.GlobalTags) play.Transcript.Add("global tag: " + Transcript.Spell(tag));
        for (var turn = 0; ; turn++)
        {
            while (story.CanContinue)
            {
                story = Next(story);
                var line = story.Continue();
                play.Transcript.Line(line.Text, line.Tags);
                play.ReportFaults();
            }
            story = Next(story);
            if (story.Choices.Count == 0)
            {
                play.Transcript.Add("end");
                return play.Transcript.ToString();
            }
            foreach (var choice in story.Choices) play.Transcript.Choice(choice.Text, choice.Tags);
            if (turn == MaxTurns || choices.Choose(story.Choices.Count) is not { } picked)
            {
                play.Transcript.Add("stopped");
                return play.Transcript.ToString();
            }
            play.Transcript.Add($"chose: {picked}");
            story.Choose(picked);
        }

        Story Next(Story at)
        {
            if (between is null) return at;
            play.Muted = true;
            var next = play.Attach(between(at));
            play.Muted = false;
            return next;
        }
    }

    /// <summary>A story of this program at its beginning.</summary>
    public Story Begin() => new(program, new StoryOptions { Seed = 1, Limits = new StoryLimits { StepsPerTurn = 2_000_000 } });

    private sealed class Listener(StoryPlayer player)
    {
        private readonly HashSet<Story> _attached = [];
        private int _errors;
        private int _warnings;

        public Transcript Transcript { get; } = new();

        /// <summary>Whether what happens is no part of the play.</summary>
        public bool Muted { get; set; }

        public Story Attach(Story story)
        {
            if (!_attached.Add(story)) return story;
            story.MessageRaised += message =>
            {
                if (Muted) return;
                if (message.IsWarning) _warnings++;
                else _errors++;
            };
            foreach (var name in player.Begin().MissingExternals)
            {
                story.Unbind(name);
                var safe = name.EndsWith("_safe", StringComparison.Ordinal);
                story.Bind(name, arguments =>
                {
                    if (!safe && !Muted) Transcript.Add("called: " + Transcript.Spell(string.Join(' ', arguments.Select(argument => argument.ToString()).Prepend(name))));
                    return Externals.Call(name, arguments);
                }, safe);
            }
            return story;
        }

        public void ReportFaults()
        {
            for (; _errors > 0; _errors--) Transcript.Add("error");
            for (; _warnings > 0; _warnings--) Transcript.Add("warning");
        }
    }
}

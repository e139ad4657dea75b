using System.Globalization;
using System.Text;
using Cartouche.Fuzz.Driving;
using Cartouche.Fuzz.Targets;
using Cartouche.Runtime;
using Cartouche.Runtime.State;

namespace Cartouche.Fuzz.Playing;

/// <summary>Plays a story by drawn choices within tight limits, and writes down all that a reader sees.</summary>
internal sealed class Player
{
    private const int MaxTurns = 10;
    private const int MaxLines = 150;

    private readonly StoryProgram _program;
    private readonly Rng _choices;
    private readonly Rng _rewinds;
    private readonly Rewinding _rewinding;
    private readonly StringBuilder _transcript = new();
    private readonly List<string> _messages = [];
    private int _lines;

    private Player(StoryProgram program, ulong seed, Rewinding rewinding)
    {
        _program = program;
        _choices = new Rng(seed);
        _rewinds = new Rng(seed, 1);
        _rewinding = rewinding;
    }

    /// <summary>Limits so tight that a story without end soon ends.</summary>
    public static StoryOptions Options { get; } = new()
    {
        Seed = 7,
        StubExternals = true,
        Limits = new StoryLimits
        {
            StepsPerTurn = 20_000,
            CallDepth = 150,
            Threads = 60,
            Frames = 3_000,
            LineLength = 4_000,
            StringLength = 4_000,
            Choices = 100,
            StackHeight = 400,
        },
    };

    /// <exception cref="BrokenPromise">The story noticed what was done to it.</exception>
    public static string Play(StoryProgram program, ulong seed, Rewinding rewinding = Rewinding.None)
    {
        var player = new Player(program, seed, rewinding);
        return player.Run(player.Listened(new Story(program, Options)));
    }

    /// <summary>Plays on from where <paramref name="story"/> stands.</summary>
    public static string PlayOn(Story story, ulong seed, Rewinding rewinding = Rewinding.None)
    {
        var player = new Player(story.Program, seed, rewinding);
        return player.Run(player.Listened(story));
    }

    private string Run(Story story)
    {
        for (var turn = 0; turn < MaxTurns; turn++)
        {
            if ((_rewinding & Rewinding.States) != 0 && _rewinds.Chance(30)) CheckSilence(story);
            while (story.CanContinue && _lines < MaxLines)
            {
                story = Rewind(story, betweenLines: true);
                var line = story.Continue();
                _lines++;
                Write("", line.Text);
                foreach (var tag in line.Tags) Write("# ", tag);
                foreach (var message in _messages) Write("! ", message);
                _messages.Clear();
            }
            story = Rewind(story, betweenLines: false);
            var choices = story.Choices;
            var count = choices.Count;
            if (count == 0) break;
            for (var i = 0; i < count; i++)
            {
                Write("* ", choices[i].Text);
                foreach (var tag in choices[i].Tags) Write("* # ", tag);
                // Paths are asked for by saves and tools; they must not fail.
                _ = choices[i].SourcePath.Length + choices[i].TargetPath.Length;
            }
            story.Choose(_choices.Below(count));
        }
        _transcript.Append(CultureInfo.InvariantCulture, $"turn {story.Turn}, {(story.HasEnded ? "ended" : "open")}");
        return _transcript.ToString();
    }

    private Story Listened(Story story)
    {
        story.MessageRaised += m => _messages.Add((m.IsWarning ? "warning " : "error ") + m.Text);
        return story;
    }

    private void Write(string kind, string text) => _transcript.Append(kind).Append(text).Append('\n');

    private Story Rewind(Story story, bool betweenLines)
    {
        if (_rewinding == Rewinding.None || !_rewinds.Chance(betweenLines ? 25 : 70)) return story;
        switch (_rewinds.Below(5))
        {
            case 0 when (_rewinding & Rewinding.States) != 0:
                return Listened(story.Fork());
            case 1 when (_rewinding & Rewinding.States) != 0:
                var state = story.Capture();
                var fork = Listened(story.Fork());
                while (fork.CanContinue && _rewinds.Chance(60)) fork.Continue();
                _messages.Clear();
                fork.Restore(state);
                if (!fork.Capture().Equals(state)) throw new BrokenPromise("A restored state differs from the one captured");
                return fork;
            case 2 when (_rewinding & Rewinding.States) != 0 && betweenLines:
                // The wording of pending choices is not part of an encoding, so not at a choice.
                var captured = story.Capture();
                var decoded = StoryState.Decode(story, captured.Encode());
                if (!decoded.Equals(captured)) throw new BrokenPromise("A decoded state differs from the one encoded");
                if (decoded.Hash() != captured.Hash()) throw new BrokenPromise("A decoded state has another hash");
                if (!story.CanContinue || story.Choices.Count > 0) return story;
                var again = Listened(story.Fork());
                again.Restore(decoded);
                return story.Capture().Equals(again.Capture()) ? story : throw new BrokenPromise("A decoded state differs once restored");
            case 3 when (_rewinding & Rewinding.Saves) != 0:
                var save = story.Save();
                var loaded = new Story(_program, Options);
                loaded.Load(save);
                if (loaded.Save() != save) throw new BrokenPromise($"A save differs once loaded:\n{save}\n{loaded.Save()}");
                if (!loaded.Capture().Equals(story.Capture())) throw new BrokenPromise($"A loaded state differs from the one saved:\n{save}");
                return Listened(loaded);
            case 4 when (_rewinding & Rewinding.InkSaves) != 0:
                var export = story.ExportInkSave();
                var imported = new Story(_program, Options);
                imported.ImportInkSave(export);
                return Listened(imported);
            default:
                return story;
        }
    }

    /// <summary>Without prose the story must come to the same state as with it.</summary>
    private void CheckSilence(Story story)
    {
        if (!story.CanContinue) return;
        var silent = Listened(story.Fork());
        var loud = Listened(story.Fork());
        for (var lines = 0; loud.CanContinue && lines < MaxLines; lines++) loud.Continue();
        var isComparable = !loud.CanContinue;
        if (isComparable) silent.SkipToChoice();
        isComparable &= !_messages.Exists(IsBoundOfLines);
        // They are messages of these two, not of the play.
        _messages.Clear();
        if (isComparable && !silent.Capture().Equals(loud.Capture())) throw new BrokenPromise($"Without prose a turn ends in another state:\n{silent.Save()}\n{loud.Save()}");
    }

    /// <summary>Steps and characters are counted from line to line; without prose there are no lines, and a play ends elsewhere.</summary>
    private static bool IsBoundOfLines(string message) => message.StartsWith("error ", StringComparison.Ordinal)
        && (message.Contains(" steps without ", StringComparison.Ordinal) || message.Contains("A line grew beyond ", StringComparison.Ordinal) || message.Contains(" characters of strings at once", StringComparison.Ordinal));
}

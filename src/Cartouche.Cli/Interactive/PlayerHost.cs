using System.Globalization;
using Cartouche.Cli.Commands;
using Cartouche.Cli.Inklecate;
using Cartouche.Cli.Play;
using Cartouche.Cli.Stories;
using Cartouche.Cli.Terminals;
using Cartouche.Runtime;

namespace Cartouche.Cli.Interactive;

/// <summary>Plays a story for a person, from the title to the end; also without one, by answers known beforehand.</summary>
internal sealed class PlayerHost
{
    private readonly PlayOptions _options;
    private readonly ITerminal _terminal;
    private readonly StoryView _view;
    private readonly PlayerCommands _commands = new();
    private readonly IPlayerPrompt _prompt;
    private readonly Player _player;
    private readonly SourceWatch? _watch;
    private readonly IAnswers? _answers;
    private bool _hasFailed;

    public PlayerHost(LoadedStory loaded, PlayOptions options, ITerminal terminal)
    {
        _options = options;
        _terminal = terminal;
        _view = new StoryView(terminal) { ShowsTags = options.Tags };
        _answers = PlayCommand.Answers(options);
        _prompt = _answers is not null ? new AnswersPrompt(_answers, _view)
            : terminal.HasKeyboard ? new KeyPrompt(terminal, _view, _commands)
            : new LinePrompt(terminal, _view);
        _player = new Player(new Playthrough(loaded, StoryOptions), _view, _commands, terminal);
        _watch = options.Watch ? new SourceWatch(loaded.Files) : null;
    }

    private StoryOptions StoryOptions => new() { Seed = _options.Seed, StubExternals = _options.StubExternals, Chance = _options.Chance };

    private bool IsAlone => _answers is not null;

    private Playthrough Playthrough => _player.Playthrough;

    /// <summary>Whether anybody is there to go on after the end.</summary>
    private bool StaysAfterEnd => !IsAlone && _terminal.IsAttended;

    /// <returns>An <see cref="ExitCode"/>.</returns>
    public int Run()
    {
        if (!IsAlone) _terminal.CatchInterrupts();
        Begin();
        var result = Play();
        if (result == ExitCode.Fine && !StaysAfterEnd && (_hasFailed || Playthrough.HasFailed)) return ExitCode.Faults;
        if (Playthrough.Story.HasEnded) _answers?.Ended();
        return result;
    }

    private void Begin()
    {
        Playthrough.ShouldStop = () => _terminal.IsInterrupted;
        _view.Title(Playthrough.Story.GlobalTags);
        if (_options.Save is { } save)
        {
            Playthrough.Load(save, SaveFile.Read(save));
            _view.Say("loaded " + save, Tone.Good);
        }
        else
        {
            Playthrough.Read();
        }
        _player.Show();
    }

    private int Play()
    {
        while (!_player.WantsToQuit)
        {
            if (Playthrough.Story.HasEnded && !StaysAfterEnd) break;
            if (IsAlone && Playthrough.Passage.IsCut) throw new EndlessStoryException(Playthrough.Passage.Lines.Count);
            switch (_prompt.Ask(Playthrough, _watch))
            {
                case PlayerAction.Choose choose:
                    _player.Choose(choose.Index);
                    break;
                case PlayerAction.Command command:
                    _commands.Run(_player, command.Text);
                    break;
                case PlayerAction.ReadOn:
                    _player.ReadOn();
                    break;
                case PlayerAction.Reload:
                    Reload();
                    break;
                case PlayerAction.Interrupt:
                    return ExitCode.Interrupted;
                default:
                    return ExitCode.Fine;
            }
        }
        return ExitCode.Fine;
    }

    /// <summary>Plays the moves made so far in the new version of the story.</summary>
    private void Reload()
    {
        LoadedStory loaded;
        try
        {
            loaded = StoryLoader.Load(_options.Story);
        }
        catch (UsageException problem)
        {
            _view.Say(problem.Message + " Playing the version before.", Tone.Warning);
            return;
        }
        _watch?.Follow(loaded.Files);
        _view.Findings(loaded);
        if (loaded.Program is null)
        {
            _view.Say("Playing the version before until that is mended.", Tone.Warning);
            return;
        }
        if (PlayCommand.MissingExternals(loaded, _options.StubExternals) is { } missing)
        {
            _view.Say(missing + " Playing the version before.", Tone.Warning);
            return;
        }
        var moves = Playthrough.Moves;
        _hasFailed |= Playthrough.HasFailed;
        var replay = Replay.Run(loaded, StoryOptions, Playthrough.FirstSeed, moves);
        _player.Playthrough = replay.Playthrough;
        Playthrough.ShouldStop = () => _terminal.IsInterrupted;
        _view.Say($"↻ {Path.GetFileName(loaded.Path)} changed{Done(replay.Done)}", Tone.Accent);
        foreach (var (before, after) in replay.Reworded) _view.Say($"“{before}” now reads “{after}”.");
        if (replay.Lost is { } lost)
        {
            var after = moves.Count - replay.Done - 1;
            _view.Say(string.Create(CultureInfo.InvariantCulture, $"It parts here from what you did: {lost.Summary}: {replay.Reason}.{(after > 0 ? $" The {after} after it {(after == 1 ? "is" : "are")} dropped." : "")}"), Tone.Warning);
        }
        _player.Show();
    }

    private static string Done(int moves) => moves switch
    {
        0 => "",
        1 => "; played your choice again",
        _ => string.Create(CultureInfo.InvariantCulture, $"; played your {moves} choices again"),
    };
}

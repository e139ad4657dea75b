using Cartouche.Cli.Stories;
using Cartouche.Runtime;
using Cartouche.Runtime.State;
using Cartouche.Runtime.Values;

namespace Cartouche.Cli.Play;

/// <summary>A story being played by a person: every move can be taken back, and all of them made again.</summary>
public sealed class Playthrough
{
    /// <summary>Lines without a choice after which a passage is cut.</summary>
    public const int LongestPassage = 2_000;

    private readonly List<(StoryState Before, Passage Passage, Move Move)> _steps = [];
    private readonly List<StoryMessage> _messages = [];

    /// <param name="loaded">A story without faults.</param>
    /// <param name="options">How to play it.</param>
    public Playthrough(LoadedStory loaded, StoryOptions options)
    {
        ArgumentNullException.ThrowIfNull(loaded);
        Loaded = loaded;
        Options = options;
        Story = new Story(loaded.Program ?? throw new ArgumentException("The story has faults.", nameof(loaded)), options);
        Story.MessageRaised += _messages.Add;
        loaded.Game.Bind(Story);
        Prepare();
        FirstSeed = Story.Seed;
    }

    /// <summary>The story's files.</summary>
    public LoadedStory Loaded { get; }

    /// <summary>How it is played.</summary>
    public StoryOptions Options { get; }

    /// <summary>The story where it stands.</summary>
    public Story Story { get; }

    /// <summary>What was read last.</summary>
    public Passage Passage { get; private set; } = Passage.Empty;

    /// <summary>The seed it began with.</summary>
    public int FirstSeed { get; }

    /// <summary>Whether an error came up so far, moves taken back included.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>All moves made and not taken back.</summary>
    public IReadOnlyList<Move> Moves => _steps.ConvertAll(step => step.Move);

    /// <summary>Asked between lines; reading stops when it says yes.</summary>
    public Func<bool> ShouldStop { get; set; } = () => false;

    /// <summary>Reads on to the next choice or the end.</summary>
    public Passage Read()
    {
        var lines = new List<PassageLine>();
        while (Story.CanContinue && lines.Count < LongestPassage && !ShouldStop())
        {
            _messages.Clear();
            var line = Story.Continue();
            lines.Add(new PassageLine(line.Text.TrimEnd('\n'), line.Tags, [.. _messages]));
        }
        Passage = new Passage(lines, Story.CanContinue);
        HasFailed |= Passage.HasError;
        return Passage;
    }

    /// <summary>Makes a choice and reads on.</summary>
    /// <param name="index">Position among the choices, from 0.</param>
    public void Choose(int index)
    {
        var choice = Story.Choices[index];
        Step(new Move.Choose(index, choice.Text, choice.SourcePath, Story.Choices.Count));
        Story.Choose(index);
        Read();
    }

    /// <summary>Goes to a knot or stitch and reads on.</summary>
    /// <exception cref="ArgumentException">There is no such place.</exception>
    public void GoTo(string path, IReadOnlyList<InkValue> arguments) => Attempt(new Move.GoTo(path, arguments), () =>
    {
        Story.GoTo(path, [.. arguments]);
        Read();
    });

    /// <summary>Sets a variable.</summary>
    /// <exception cref="ArgumentException">There is no such variable, or the value names something the story lacks.</exception>
    public void Set(string variable, InkValue value) => Attempt(new Move.Set(variable, value), () => Story.Variables[variable] = value);

    /// <summary>Runs ink that may change variables.</summary>
    public ImmediateResult RunInk(IImmediateInk immediate, string text)
    {
        ArgumentNullException.ThrowIfNull(immediate);
        Step(new Move.Ink(text));
        var result = immediate.Run(Story, text);
        // A mere question changes nothing and is nothing to take back.
        if (result.Problem is not null || Story.Capture().Equals(_steps[^1].Before)) Undo(1);
        return result;
    }

    /// <summary>Begins again.</summary>
    /// <param name="seed">The story's seed, if it is to have a certain one.</param>
    public void Restart(int? seed = null)
    {
        var before = Story.Capture();
        Story.Restart(seed);
        Prepare();
        _steps.Add((before, Passage, new Move.Restart(Story.Seed)));
        Read();
    }

    /// <summary>Goes to where a save was made.</summary>
    /// <exception cref="StoryFormatException">It is no save of this story.</exception>
    public void Load(string file, string save)
    {
        try
        {
            Attempt(new Move.Load(file, save), () => Story.Load(save));
        }
        catch (StoryFormatException problem)
        {
            throw new StoryFormatException($"'{file}' cannot be loaded: {problem.Message}", problem);
        }
        Passage = Passage.Empty;
        if (Story.CanContinue) Read();
    }

    /// <summary>Takes back the last moves.</summary>
    /// <param name="count">How many; more than there are takes back all.</param>
    /// <returns>The moves taken back, the last made first.</returns>
    public IReadOnlyList<Move> Undo(int count)
    {
        var undone = new List<Move>();
        for (; count > 0 && _steps.Count > 0; count--)
        {
            var (before, passage, move) = _steps[^1];
            _steps.RemoveAt(_steps.Count - 1);
            undone.Add(move);
            Story.Restore(before);
            Passage = passage;
        }
        return undone;
    }

    /// <summary>Has the game set what a script says it sets before the story begins.</summary>
    private void Prepare()
    {
        if (Options.Chance is ListedChance { BeginsWithGame: true }) Loaded.Game.SetStarts(Story);
    }

    private void Attempt(Move move, Action action)
    {
        Step(move);
        try
        {
            action();
        }
        catch (Exception problem) when (problem is ArgumentException or StoryFormatException)
        {
            Undo(1);
            throw;
        }
    }

    private void Step(Move move) => _steps.Add((Story.Capture(), Passage, move));
}

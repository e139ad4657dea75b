using System.CommandLine;
using System.Globalization;
using Cartouche.Cli.Reports;
using Cartouche.Cli.Stories;
using Cartouche.Cli.Terminals;
using Cartouche.Playbills;
using Cartouche.Playbills.Directions;
using Cartouche.Proof.Exploring;
using Cartouche.Runtime;

namespace Cartouche.Cli.Commands;

/// <summary>The options of commands that explore a story, and what they begin with.</summary>
internal sealed class ExploreArguments
{
    private readonly Option<int> _time = Number("--time", "Seconds to explore at most.", 300);
    private readonly Option<int> _memory = Number("--memory", "Megabytes the states may take at most.", 4096);
    private readonly Option<int> _states = Number("--states", "States to keep at most.", 200_000_000);
    private readonly Option<bool> _stub = new("--stub-externals") { Description = "External functions without a fallback in ink return 0." };

    public Argument<string> Story { get; } = StoryArgument.Create();

    public void AddTo(Command command)
    {
        command.Arguments.Add(Story);
        foreach (var option in new Option[] { _time, _memory, _states, _stub }) command.Options.Add(option);
    }

    public ExploreOptions Options(ParseResult parsed) => new()
    {
        MaxTime = TimeSpan.FromSeconds(parsed.GetValue(_time)),
        MaxMemory = (long)parsed.GetValue(_memory) << 20,
        MaxStates = parsed.GetValue(_states),
        StubExternals = parsed.GetValue(_stub),
    };

    /// <summary>Loads the story with its directions and playbill; writes its faults and answers nothing where it has some.</summary>
    /// <exception cref="StoryException">It calls functions of a game that is not here.</exception>
    public static ExploredStory? Load(string path, ExploreOptions options, ITerminal terminal)
    {
        var loaded = StoryLoader.Load(path);
        var playbillPath = PlaybillReader.PathFor(path);
        // A playbill with errors would give wrong answers: its faults are shown instead.
        if (loaded.Program is not null && loaded.Compiled is not null && File.Exists(playbillPath) && PlaybillStories.Check(path) is { Program: null } faulty) loaded = faulty;
        if (loaded.Program is not { } program)
        {
            new HumanReport(loaded, terminal.Error, terminal.ErrorHasColor, terminal).Write();
            return null;
        }
        if (PlayCommand.MissingExternals(loaded, options.StubExternals) is { } missing) throw new StoryException(missing);
        var (directions, playbill) = PlaybillStories.Stage(loaded);
        return new ExploredStory(loaded, program, directions, playbill);
    }

    /// <summary>An option that takes a whole number from 1.</summary>
    public static Option<int> Number(string name, string description, int otherwise) => new(name)
    {
        Description = string.Create(CultureInfo.InvariantCulture, $"{description} Default {otherwise:N0}."),
        HelpName = "N",
        DefaultValueFactory = _ => otherwise,
        CustomParser = result =>
        {
            if (int.TryParse(result.Tokens[^1].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0) return number;
            result.AddError($"{name} takes a whole number from 1, and '{result.Tokens[^1].Value}' is none.");
            return otherwise;
        },
    };
}

/// <summary>A story without faults, about to be explored.</summary>
internal sealed record ExploredStory(LoadedStory Loaded, StoryProgram Program, StageDirections? Directions, Playbill? Playbill);

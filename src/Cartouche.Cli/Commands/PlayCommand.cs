using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Cartouche.Cli.Inklecate;
using Cartouche.Cli.Interactive;
using Cartouche.Cli.Play;
using Cartouche.Cli.Reports;
using Cartouche.Cli.Stories;
using Cartouche.Cli.Terminals;
using Cartouche.Runtime;

namespace Cartouche.Cli.Commands;

/// <summary><c>cartouche play</c>.</summary>
internal static class PlayCommand
{
    public static Command Create(ITerminal terminal)
    {
        var story = StoryArgument.Create();
        var plain = new Option<bool>("--plain", "-p") { Description = "Speak inklecate's -p format on standard input and output." };
        var json = new Option<bool>("--json", "-j") { Description = "Speak inklecate's -j format, one JSON object to a line." };
        var keepOpen = new Option<bool>("--keep-open", "-k") { Description = "With --plain or --json: ask for input even after the end, as inklecate -k." };
        var seed = new Option<int?>("--seed") { Description = "ink's story seed: the same seed and choices give the same story.", HelpName = "N", CustomParser = ParseNumber };
        var stub = new Option<bool>("--stub-externals") { Description = "External functions without a fallback in ink return 0." };
        var choices = new Option<ChoiceScript?>("--choices") { Description = "Make these choices (from 1), then stop. For instance 1,3,2. Numbers in parentheses are what chance answers.", HelpName = "LIST", CustomParser = ParseChoices };
        var random = new Option<int?>("--random") { Description = "Take N turns by chance, or fewer to the end, then stop.", HelpName = "N", CustomParser = ParseNumber };
        var watch = new Option<bool>("--watch", "-w") { Description = "Compile again whenever a source file is saved, and stay where you were." };
        var tags = new Option<bool>("--tags") { Description = "Show tags from the beginning." };
        var save = new Option<string?>("--load") { Description = "Begin from a save.", HelpName = "FILE" };

        var command = new Command("play", "Play a story in the terminal.") { story, plain, json, keepOpen, seed, stub, choices, random, watch, tags, save };
        command.Validators.Add(result =>
        {
            if (result.GetValue(plain) && result.GetValue(json)) result.AddError("--plain and --json exclude each other.");
            if (result.GetResult(choices) is not null && result.GetValue(random) is not null) result.AddError("--choices and --random exclude each other.");
            if (result.GetValue(random) is < 0) result.AddError("--random takes a number of turns, 0 or more.");
            if (result.GetValue(keepOpen) && !result.GetValue(plain) && !result.GetValue(json)) result.AddError("--keep-open needs --plain or --json.");
            var unattended = result.GetValue(plain) ? "--plain" : result.GetValue(json) ? "--json" : result.GetResult(choices) is not null ? "--choices" : result.GetValue(random) is not null ? "--random" : null;
            if (unattended is not null && result.GetValue(watch)) result.AddError($"--watch is for playing in a terminal and does not go with {unattended}.");
        });
        command.SetAction(parsed => Run(
            new PlayOptions(parsed.GetRequiredValue(story))
            {
                Plain = parsed.GetValue(plain),
                Json = parsed.GetValue(json),
                KeepOpen = parsed.GetValue(keepOpen),
                Seed = parsed.GetValue(seed),
                StubExternals = parsed.GetValue(stub),
                Choices = parsed.GetValue(choices),
                Random = parsed.GetValue(random),
                Watch = parsed.GetValue(watch),
                Tags = parsed.GetValue(tags),
                Save = parsed.GetValue(save),
            },
            terminal));
        return command;
    }

    private static int Run(PlayOptions options, ITerminal terminal)
    {
        var loaded = StoryLoader.Load(options.Story);
        new HumanReport(loaded, terminal.Error, terminal.ErrorHasColor, terminal).Write();
        if (loaded.Program is null) return ExitCode.Faults;
        if (MissingExternals(loaded, options.StubExternals) is { } missing) throw new StoryException(missing);
        if (options.Plain || options.Json) return Drive(loaded, loaded.Program, options, terminal);
        return new PlayerHost(loaded, options, terminal).Run();
    }

    /// <summary>What to say when the story cannot be played for want of a game's functions; nothing when it can.</summary>
    internal static string? MissingExternals(LoadedStory loaded, bool stubbed)
    {
        if (stubbed || loaded.Game.Missing(loaded.Program!) is not { Count: > 0 } missing) return null;
        return $"The story calls functions of a game that is not here: {string.Join(", ", missing)}. The playbill can say under 'externals' what they answer; with --stub-externals they return 0.";
    }

    private static int Drive(LoadedStory loaded, StoryProgram program, PlayOptions options, ITerminal terminal)
    {
        var story = new Story(program, new StoryOptions { Seed = options.Seed, StubExternals = options.StubExternals, Chance = options.Chance });
        loaded.Game.Bind(story);
        if (options.Chance is ListedChance { BeginsWithGame: true }) loaded.Game.SetStarts(story);
        if (options.Save is not null) SaveFile.Load(story, options.Save);
        IInklecateOutput output = options.Json ? new JsonLinesOutput(terminal.Out) : new PlainOutput(terminal.Out);
        return new InklecateSession(loaded, story, output, Answers(options) ?? new TypedAnswers(terminal.In), terminal.Out.Flush) { KeepOpen = options.KeepOpen }.Run();
    }

    /// <summary>The answers that need no person, if such were asked for.</summary>
    internal static IAnswers? Answers(PlayOptions options)
    {
        if (options.Choices is not null) return new ListedAnswers(options.Choices.Numbers);
        return options.Random is { } turns ? new RandomAnswers(turns, options.Seed) : null;
    }

    private static int? ParseNumber(ArgumentResult result)
    {
        var text = result.Tokens[^1].Value;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)) return number;
        var option = (result.Parent as OptionResult)?.Option.Name;
        result.AddError(text.Trim('-').All(char.IsAsciiDigit)
            ? string.Create(CultureInfo.InvariantCulture, $"{option} takes a whole number from {int.MinValue} to {int.MaxValue}, and '{text}' lies outside.")
            : $"{option} takes a whole number, and '{text}' is none.");
        return null;
    }

    private static ChoiceScript? ParseChoices(ArgumentResult result)
    {
        var script = ChoiceScript.Parse(string.Join(',', result.Tokens.Select(token => token.Value)), out var fault);
        if (fault is not null) result.AddError(fault);
        return script;
    }
}

using Cartouche.Cli.Play;
using Cartouche.Cli.Reports;
using Cartouche.Cli.Stories;
using Cartouche.Cli.Terminals;
using Cartouche.Playbills;
using Cartouche.Server.Foresight;
using Cartouche.Stage.Canons;
using Cartouche.Stage.Chronicles;
using Command = System.CommandLine.Command;
using System.CommandLine;
using System.Globalization;

namespace Cartouche.Cli.Commands;

/// <summary><c>cartouche canon</c>.</summary>
internal static class CanonCommand
{
    private const string Story = "an .ink file, with its playbill beside it if it has one";

    public static Command Create(ITerminal terminal) =>
        new("canon", "Keep what happened once beside a story, and see whether it still happens.") { Record(terminal), List(terminal), Check(terminal) };

    private static Command Record(ITerminal terminal)
    {
        var story = StoryArgument.Create(Story);
        var choices = new Option<string?>("--choices") { Description = "The choices to make, from 1, for instance 1,3,2. Without them those of the playbill's canon.", HelpName = "LIST" };
        var chronicle = new Option<string?>("--chronicle") { Description = "The chronicle of a performance to take as what happened: its commands, one JSON object to a line.", HelpName = "FILE" };
        var name = new Option<string?>("--name", "-n") { Description = "What to call it; by default as the ending it comes to.", HelpName = "NAME" };
        var seed = new Option<int>("--seed") { Description = "What chance depends on. Default 0.", HelpName = "N" };
        var understudies = UnderstudyOption.Create("With --chronicle.");
        var command = new Command("record", "Record a playthrough or a performance as a canon; one of the same name is written over.") { story, choices, chronicle, name, seed, understudies };
        command.Validators.Add(result =>
        {
            if (result.GetValue(choices) is not null && result.GetValue(chronicle) is not null) result.AddError("--choices and --chronicle exclude each other.");
            if (result.GetValue(understudies) is { Length: > 0 } && result.GetValue(chronicle) is null) result.AddError("--understudy needs --chronicle: of choices it does not matter who makes them.");
            if (result.GetValue(name) is { } given && !CanonFolder.IsName(given)) result.AddError($"--name takes letters, digits, - and _, not '{given}'.");
        });
        command.SetAction(parsed => Record(parsed.GetRequiredValue(story), parsed.GetValue(choices), parsed.GetValue(chronicle), parsed.GetValue(name), parsed.GetValue(seed), parsed.GetValue(understudies) ?? [], terminal));
        return command;
    }

    private static Command List(ITerminal terminal)
    {
        var story = StoryArgument.Create(Story);
        var json = new Option<bool>("--json", "-j") { Description = "Report as JSON." };
        var command = new Command("list", "List the canons of a story.") { story, json };
        command.SetAction(parsed => List(parsed.GetRequiredValue(story), parsed.GetValue(json), terminal));
        return command;
    }

    private static Command Check(ITerminal terminal)
    {
        var story = StoryArgument.Create(Story);
        var names = new Option<string[]>("--name", "-n") { Description = "Check this canon alone. May be given again.", HelpName = "NAME" };
        var accept = new Option<bool>("--accept") { Description = "Record what is told otherwise as canon." };
        var json = new Option<bool>("--json", "-j") { Description = "Report as JSON." };
        var command = new Command("check", "Make the canons of a story happen again, and say where it parts from them.") { story, names, accept, json };
        command.SetAction(parsed => Check(parsed.GetRequiredValue(story), parsed.GetValue(names) ?? [], parsed.GetValue(accept), parsed.GetValue(json), terminal));
        return command;
    }

    private static int Record(string path, string? choices, string? chronicle, string? name, int seed, string[] understudies, ITerminal terminal)
    {
        if (Compile(path, terminal) is not var (story, staged)) return ExitCode.Faults;
        RecordedCanon canon;
        try
        {
            canon = chronicle is null
                ? CanonRecorder.FromChoices(staged, name ?? "", choices is null ? Known(staged, path) : Listed(choices), seed)
                : CanonRecorder.FromChronicle(staged, name ?? "", Commands(chronicle), seed, UnderstudyOption.Read(understudies, staged), new UnderstudyAgency(new StoryAhead(staged)));
        }
        catch (ArgumentException problem)
        {
            throw new UsageException(Sentence(problem));
        }
        canon = canon with { Name = name ?? CanonFolder.NameFor(canon.Ending) };
        var file = new CanonFolder(story).Write(canon);
        new CanonReport(story, terminal).WriteRecorded(file, canon);
        return ExitCode.Fine;
    }

    private static int List(string path, bool asJson, ITerminal terminal)
    {
        var story = PlaybillStories.Load(path);
        var folder = new CanonFolder(story);
        var canons = folder.Names().Select(folder.Read).ToList();
        if (asJson) CanonJsonReport.WriteList(terminal.Out, canons);
        else if (canons.Count == 0) terminal.Out.Write(NoCanons(folder, path) + "\n");
        else new CanonReport(story, terminal).WriteList(canons);
        return ExitCode.Fine;
    }

    private static int Check(string path, string[] names, bool accepts, bool asJson, ITerminal terminal)
    {
        if (Compile(path, terminal) is not var (story, staged)) return ExitCode.Faults;
        var folder = new CanonFolder(story);
        var known = folder.Names();
        if (names.FirstOrDefault(name => !known.Contains(name)) is { } unknown)
            throw new UsageException($"There is no canon '{unknown}' in {folder.Path}.{(StoryPlaces.Nearest(unknown, known) is { } near ? $" Did you mean '{near}'?" : "")}");
        if (known.Count == 0) throw new UsageException(NoCanons(folder, path));
        var results = (names.Length > 0 ? names : known).Select(name => Check(staged, folder, name)).ToList();
        if (accepts)
            foreach (var result in results)
                if (result is { Found: { } found } && (!result.Holds || result.Moved.Count > 0)) folder.Write(found);
        if (asJson) CanonJsonReport.WriteCheck(terminal.Out, story, results);
        else new CanonReport(story, terminal).WriteCheck(results, path, accepts);
        return results.TrueForAll(result => result.Holds || (accepts && result.Found is not null)) ? ExitCode.Fine : ExitCode.Faults;
    }

    private static CanonResult Check(StagedStory staged, CanonFolder folder, string name)
    {
        try
        {
            return CanonCheck.Run(staged, folder.Read(name));
        }
        catch (ArgumentException problem)
        {
            throw new UsageException($"'{folder.PathOf(name)}' cannot be checked. {Sentence(problem)}");
        }
    }

    /// <summary>The story with its playbill; writes its faults and answers nothing where it has some.</summary>
    private static (LoadedStory Story, StagedStory Staged)? Compile(string path, ITerminal terminal)
    {
        var (story, staged) = PlaybillStories.Compile(PlaybillStories.Load(path), []);
        if (staged.Succeeded) return (story, staged);
        new HumanReport(story, terminal.Error, terminal.ErrorHasColor, terminal).Write();
        return null;
    }

    private static IReadOnlyList<int> Known(StagedStory staged, string path) => staged.Playbill?.Canon is { Choices.Count: > 0 } canon
        ? canon.Choices
        : throw new UsageException($"The playbill of '{path}' tells no canon: say with --choices what happened, or with --chronicle.");

    private static IReadOnlyList<int> Listed(string choices)
    {
        if (ChoiceScript.Parse(choices, out var fault) is not { } script) throw new UsageException(fault!);
        return script.Draws.Count == 0 ? script.Numbers : throw new UsageException("--choices: what chance answers cannot be listed here; it follows from --seed.");
    }

    private static List<Stage.House.Command> Commands(string file)
    {
        var text = StoryLoader.Decode(file, StoryLoader.ReadFile(file), out _) ?? throw new UsageException($"'{file}' is no chronicle: it is not UTF-8 text.");
        var commands = new List<Stage.House.Command>();
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            try
            {
                commands.Add(ChronicleJson.Read(line));
            }
            catch (FormatException problem)
            {
                throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"'{file}', line {number}: {problem.Message}"));
            }
        }
        return commands;
    }

    private static string NoCanons(CanonFolder folder, string path) => $"There are no canons in {folder.Path}. 'cartouche canon record {path}' makes one.";

    /// <summary>What went wrong, without the name of the parameter that .NET adds.</summary>
    private static string Sentence(ArgumentException problem) => problem.Message.Split(" (Parameter ", 2)[0];
}

using System.CommandLine;
using Cartouche.Cli.HotSeat;
using Cartouche.Cli.Reports;
using Cartouche.Cli.Serving;
using Cartouche.Cli.Stories;
using Cartouche.Cli.Terminals;
using Cartouche.Playbills;
using Cartouche.Playbills.People;
using Cartouche.Stage;
using Cartouche.Stage.House;
using Command = System.CommandLine.Command;

namespace Cartouche.Cli.Commands;

/// <summary><c>cartouche stage</c>.</summary>
internal static class StageCommand
{
    public static Command Create(ITerminal terminal)
    {
        var story = StoryArgument.Create("an .ink file with its playbill beside it");
        var hotSeat = new Option<bool>("--hotseat") { Description = "Play several roles at one keyboard instead of on phones." };
        var roles = new Option<string[]>("--role", "-r") { Description = "Give a role to somebody: ROLE=NAME. May be given again; understudies play the others. Without it everybody is asked for. With --hotseat.", HelpName = "ROLE=NAME" };
        var seed = new Option<int>("--seed") { Description = "What chance depends on. Default 0. With --hotseat.", HelpName = "N" };
        var understudies = UnderstudyOption.Create("With --hotseat.");
        var urls = new Option<string[]>("--urls") { Description = $"Where to listen. Default {StageServing.DefaultUrl}. May be given again.", HelpName = "URL" };
        var publicUrl = new Option<string>("--public-url") { Description = "The address at which players reach it, where a proxy stands between.", HelpName = "URL" };
        var data = new Option<string>("--data") { Description = "The folder of the file that performances are kept in.", HelpName = "DIR", DefaultValueFactory = _ => StageServing.DefaultFolder };
        var store = new Option<string>("--store") { Description = "A PostgreSQL database to keep performances in, which any number of servers can share: postgres://USER:PASSWORD@HOST/NAME.", HelpName = "URL" };
        var entries = new Option<int>("--entries-per-minute") { Description = "How often a minute one address may open, look up or join performances. Default 120.", HelpName = "N", DefaultValueFactory = _ => 120 };
        var command = new Command("stage", "Cast people in the roles of a story and play it on phones, each seeing what their role sees.") { story, urls, publicUrl, data, store, entries, hotSeat, roles, understudies, seed };
        command.SetAction(parsed => parsed.GetValue(hotSeat)
            ? Run(parsed.GetRequiredValue(story), parsed.GetValue(roles) ?? [], parsed.GetValue(understudies) ?? [], parsed.GetValue(seed), terminal)
            : Serve(parsed.GetRequiredValue(story), terminal, new ServingOptions
            {
                Urls = parsed.GetValue(urls) ?? [],
                PublicUrl = parsed.GetValue(publicUrl),
                Data = parsed.GetRequiredValue(data),
                Store = parsed.GetValue(store),
                HouseKey = HouseKey.Of(parsed.GetRequiredValue(data)),
                EntriesPerMinute = parsed.GetValue(entries) is > 0 and <= 1_000_000 and var count ? count : throw new UsageException("--entries-per-minute is from 1 to 1,000,000."),
            }));
        return command;
    }

    private static int Serve(string path, ITerminal terminal, ServingOptions options) =>
        Compiled(path, terminal) is { } staged ? StageServing.Run(path, staged.Playbill?.Title ?? Path.GetFileNameWithoutExtension(path), options, terminal) : ExitCode.Faults;

    /// <summary>The story, or what is wrong with it on the screen.</summary>
    private static StagedStory? Compiled(string path, ITerminal terminal)
    {
        var (story, staged) = PlaybillStories.Compile(PlaybillStories.Load(path), []);
        if (staged.Succeeded) return staged;
        new HumanReport(story, terminal.Error, terminal.ErrorHasColor, terminal).Write();
        return null;
    }

    private static int Run(string path, string[] given, string[] understudies, int seed, ITerminal terminal)
    {
        if (Compiled(path, terminal) is not { } staged) return ExitCode.Faults;
        var performance = new Performance(staged, seed) { Understudies = UnderstudyOption.Read(understudies, staged) };
        var cast = given.Length > 0 ? Given(given, performance) : Asked(performance, terminal);
        if (cast.Count == 0) throw new UsageException("Somebody has to play a role.");
        if (performance.Understudies.Keys.FirstOrDefault(cast.ContainsKey) is { } played) throw new UsageException($"{played} is played by {cast[played]}, not by an understudy.");
        terminal.CatchInterrupts();
        var now = TimeProvider.System.GetUtcNow();
        var seats = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in cast.Values.Distinct(StringComparer.OrdinalIgnoreCase))
        {
            if (performance.Do(new Join(now, new Player(name))) is { IsDone: false } refused) throw new UsageException(refused.Why);
            seats.Add(name, performance.Seats.Count);
        }
        performance.Do(new SetCast(now, Performance.StageManager, cast.ToDictionary(part => part.Key, part => (int?)seats[part.Value])));
        new HotSeatPlay(performance, terminal, TimeProvider.System).Run();
        return ExitCode.Fine;
    }

    private static Dictionary<string, string> Given(string[] given, Performance performance)
    {
        var cast = new Dictionary<string, string>();
        foreach (var part in given)
        {
            var at = part.IndexOf('=', StringComparison.Ordinal);
            if (at <= 0 || at == part.Length - 1) throw new UsageException($"--role is ROLE=NAME, not '{part}'.");
            var role = performance.Play.Roles.FirstOrDefault(role => string.Equals(role, part[..at].Trim(), StringComparison.OrdinalIgnoreCase));
            cast[role ?? throw new UsageException($"--role: there is no role '{part[..at].Trim()}'.")] = part[(at + 1)..].Trim();
        }
        return cast;
    }

    private static Dictionary<string, string> Asked(Performance performance, ITerminal terminal)
    {
        var cast = new Dictionary<string, string>();
        var writer = new ToneWriter(terminal.Out, terminal.HasColor);
        foreach (var note in performance.Play.Playbill.Content) writer.Line($"Beforehand: {note.Note}", Tone.Dim);
        foreach (var role in performance.Play.Roles)
        {
            writer.Line().Write(role, Tone.Strong).Line(performance.Play.Playbill.FindRole(role)?.Summary is { } summary ? $": {summary}" : "");
            writer.Write("Who plays it? (nothing for an understudy) > ", Tone.Dim);
            terminal.Out.Flush();
            if (terminal.In.ReadLine()?.Trim() is { Length: > 0 } name) cast[role] = name;
        }
        return cast;
    }
}

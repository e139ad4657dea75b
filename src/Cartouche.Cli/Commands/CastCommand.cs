using System.CommandLine;
using System.Text;
using Cartouche.Cli.Reports;
using Cartouche.Cli.Stories;
using Cartouche.Cli.Terminals;
using Cartouche.Playbills;
using Cartouche.Playbills.People;
using Cartouche.Stage.Casting;

namespace Cartouche.Cli.Commands;

/// <summary><c>cartouche cast</c>.</summary>
internal static class CastCommand
{
    public static Command Create(ITerminal terminal)
    {
        var story = StoryArgument.Create("an .ink file with its playbill beside it");
        var players = new Option<string>("--players", "-p") { Description = "Who wants to play: a YAML file, as docs/casting.md describes it.", HelpName = "FILE", Required = true };
        var pins = new Option<string[]>("--pin") { Description = "Give a role to a player, or to an understudy with nothing after the sign. May be given again.", HelpName = "ROLE=PLAYER" };
        var doubling = new Option<bool>("--doubling") { Description = "Let players have second roles where they are too few." };
        var json = new Option<bool>("--json", "-j") { Description = "Report as JSON." };
        var command = new Command("cast", "Fit players to the roles of a story, by who they are and how they stand to each other.") { story, players, pins, doubling, json };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(story), parsed.GetRequiredValue(players), parsed.GetValue(pins) ?? [], parsed.GetValue(doubling), parsed.GetValue(json), terminal));
        return command;
    }

    private static int Run(string path, string peoplePath, string[] pins, bool isDoubling, bool asJson, ITerminal terminal)
    {
        var story = PlaybillStories.Check(path);
        if (story.Program is null)
        {
            new HumanReport(story, terminal.Error, terminal.ErrorHasColor, terminal).Write();
            return ExitCode.Faults;
        }
        var playbill = PlaybillReader.ReadFile(PlaybillReader.PathFor(path)).Playbill!;
        if (ReadPeople(peoplePath, playbill, terminal) is not { } people) return ExitCode.Faults;
        var request = new CastingRequest(playbill, people.Players)
        {
            Pins = Pinned(people, pins, playbill),
            AllowsDoubling = isDoubling || people.AllowsDoubling,
        };
        if (request.Players.Count > CastingOffice.Most || playbill.Roles.Count > CastingOffice.Most) throw new UsageException($"At most {CastingOffice.Most} players and {CastingOffice.Most} roles can be cast.");
        var result = CastingOffice.Of(request);
        if (asJson)
        {
            using var bytes = new MemoryStream();
            CastJson.Write(bytes, result);
            terminal.Out.Write(Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length) + "\n");
        }
        else new CastReport(result, terminal).Write();
        return result.Cast is null ? ExitCode.Faults : ExitCode.Fine;
    }

    private static PeopleFile? ReadPeople(string path, Playbill playbill, ITerminal terminal)
    {
        var name = Path.GetFileName(path);
        var text = StoryLoader.Decode(name, StoryLoader.ReadFile(path), out var fault);
        var result = PeopleReader.Read(text ?? "", playbill, name);
        if (text is not null && result.Succeeded) return result.People;
        var sources = new SourceTexts();
        sources.Add(name, text ?? "");
        var findings = fault is not null ? [fault] : result.Diagnostics.Select(InkStories.ToFinding).ToList();
        new HumanReport(new LoadedStory(path, null, findings, sources, []), terminal.Error, terminal.ErrorHasColor, terminal).Write();
        return null;
    }

    private static Dictionary<string, string?> Pinned(PeopleFile people, string[] pins, Playbill playbill)
    {
        var pinned = new Dictionary<string, string?>(people.Pins);
        foreach (var pin in pins)
        {
            var at = pin.IndexOf('=', StringComparison.Ordinal);
            if (at <= 0) throw new UsageException($"--pin is ROLE=PLAYER, not '{pin}'.");
            var (written, player) = (pin[..at].Trim(), pin[(at + 1)..].Trim());
            var role = playbill.Roles.FirstOrDefault(role => Same(role.Name, written))?.Name ?? throw new UsageException($"--pin: there is no role '{written}'.");
            pinned[role] = player.Length == 0 ? null : people.Players.FirstOrDefault(known => Same(known.Name, player))?.Name ?? throw new UsageException($"--pin: there is no player '{player}'.");
        }
        return pinned;
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}

using Cartouche.Stage;
using Cartouche.Stage.House;
using Cartouche.Stage.Scenes;

namespace Cartouche.Server.Api;

/// <summary>Entries of a chronicle in words.</summary>
internal static class CommandWords
{
    public static string Of(Entry entry, Performance performance) => entry.Command switch
    {
        Join join => $"{join.Player.Name} takes a seat.",
        Leave => $"{Who(entry, performance)} leaves.",
        SetCast cast => "Roles are given: " + string.Join(", ", cast.Seats.Select(part => $"{part.Key} to {(part.Value is { } seat ? Name(seat, performance) : "an understudy")}")) + ".",
        Engage engage => "Understudies: " + string.Join(", ", engage.How.Select(part => $"{part.Key} plays {part.Value}")) + ".",
        Start => "The story begins.",
        Choose => $"{Who(entry, performance)} chooses: {Made(entry)}",
        Vote => Made(entry) is { Length: > 0 } made ? $"{Who(entry, performance)} votes, and it is decided: {made}" : $"{Who(entry, performance)} votes.",
        Speak speak => $"{Who(entry, performance)} says: {speak.Text}",
        Interrupt interrupt => $"{interrupt.Knot} breaks in.",
        Resume => "The scene goes on.",
        Prompt prompt => $"The understudy of {prompt.Role} chooses: {Made(entry)}",
        // Who it was is nobody's business.
        StepOut => "Somebody steps out.",
        GoOn { SkipTo: { } knot } => $"It goes on at {knot}.",
        GoOn => "It goes on.",
        Tick => entry.Events.Any(witnessed => witnessed.Event is ChoicesLapsed) ? "Time is up." : "Time passes.",
        Rewind rewind => $"Back to entry {rewind.To}.",
        Branch branch => $"{branch.Code} goes on from entry {branch.To}.",
        _ => "It ends.",
    };

    private static string Made(Entry entry) => string.Join("; ", entry.Events.Where(witnessed => witnessed.Seats.Contains(Performance.StageManager)).Select(witnessed => witnessed.Event).OfType<ChoiceMade>().Select(made => made.Text));

    private static string Who(Entry entry, Performance performance) => Name(entry.Command.By, performance);

    private static string Name(int seat, Performance performance) => seat == Performance.StageManager ? "The stage manager" : performance.Seats[seat - 1].Player.Name;
}

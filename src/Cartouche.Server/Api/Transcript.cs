using System.Text;
using Cartouche.Server.House;
using Cartouche.Stage;
using Cartouche.Stage.House;
using Cartouche.Stage.Scenes;

namespace Cartouche.Server.Api;

/// <summary>What a seat has seen, as text to keep.</summary>
internal static class Transcript
{
    public static async Task<string> OfAsync(LivePerformance live, int seat)
    {
        var (title, names) = await live.LookAsync(performance => (performance.Play.Playbill.Title, performance.Seats.Select(known => known.Player.Name).ToList()));
        var text = new StringBuilder().Append(title ?? "A performance").Append('\n');
        foreach (var seen in await live.SeenAsync(seat, 0, int.MaxValue))
            if (Says(seen.Event, names) is { } says) text.Append(says).Append('\n');
        return text.ToString();
    }

    private static string? Says(StageEvent happened, List<string> names) => happened switch
    {
        SceneSet set => $"\n[{set.Place ?? "Somewhere"}{(set.Present is null ? "" : ": " + string.Join(", ", set.Present))}]\n",
        LineSaid line => $"{(line.Speaker is null ? "" : line.Speaker.ToUpperInvariant() + ": ")}{line.Text}{(line.SeenBy is null ? "" : $"  ({string.Join(", ", line.SeenBy)} alone)")}",
        FactLearned { Says: not null } learned => $"  ({learned.Who} knows now: {learned.Says})",
        ChoiceMade { Text.Length: > 0 } made => $"\n> {made.Text}\n",
        ChoiceMade { By: { } by } => $"\n> {by} has chosen.\n",
        SceneSuspended => "\n[The scene breaks off.]\n",
        SceneResumed => "\n[The scene goes on.]\n",
        Spoken spoken => $"  ({NameOf(spoken.Seat, names)}: {spoken.Text})",
        StoryRewound => "\n[It has not happened yet.]\n",
        EndingReached reached => $"\n[{reached.Name}]\n",
        _ => null,
    };

    private static string NameOf(int seat, List<string> names) => seat == Performance.StageManager ? "The stage manager" : names[seat - 1];
}

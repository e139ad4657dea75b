using Cartouche.Server.House;
using Cartouche.Stage;
using Cartouche.Stage.Scenes;

namespace Cartouche.Server.Api;

/// <summary>How a performance stands, for the stage manager.</summary>
internal sealed record BoardInfo(
    PerformanceState State, int Seed, int Entries, string? Ending, IReadOnlyList<BoardSeat> Seats, IReadOnlyDictionary<string, int?> Cast, IReadOnlyList<BoardScene> Scenes,
    IReadOnlyList<BoardFact> Knowledge, IReadOnlyList<string> Interrupts, IReadOnlyList<string> Knots, IReadOnlyDictionary<string, string> Engaged, IReadOnlyList<string> Endings, CanonInfo? Canon)
{
    public static BoardInfo Of(Performance performance, LivePerformance live)
    {
        var play = performance.Play;
        string[] minds = [.. play.Roles, .. play.Playbill.Personas.Select(persona => persona.Name)];
        return new BoardInfo(
            PerformanceStates.Of(performance), live.Record.Seed, performance.Chronicle.Count, play.Ending,
            [.. performance.Seats.Select(seat => new BoardSeat(seat.Number, seat.Player.Name, seat.IsTaken, live.Phones(seat.Number) > 0, seat.Player.Likes, seat.Player.Dislikes, seat.Player.Vetoes))],
            new Dictionary<string, int?>(performance.Cast),
            [.. play.Scenes.Select(scene => BoardScene.Of(scene, play.Playbill.ThemeOf(scene.Place, scene.Present)?.Name))],
            [.. play.Playbill.Facts.Select(fact => new BoardFact(fact.Name, fact.Says, [.. minds.Where(who => play.Knows(who, fact.Name))]))],
            play.Interrupts, [.. performance.Story.Directions.Flows.Select(flow => flow.Path)],
            new Dictionary<string, string>(performance.Engaged), [.. play.Playbill.Endings.Select(ending => ending.Name)], null);
    }
}

/// <summary>A seat.</summary>
internal sealed record BoardSeat(int Seat, string Name, bool IsTaken, bool IsHere, IReadOnlyList<string> Likes, IReadOnlyList<string> Dislikes, IReadOnlyList<string> Vetoes);

/// <summary>A scene.</summary>
internal sealed record BoardScene(int Scene, string? Knot, string? Place, string? Theme, IReadOnlyList<string>? Present, bool IsSuspended, int BrokenInto, int Turn, IReadOnlyList<BoardOffer> Offers)
{
    public static BoardScene Of(Scene scene, string? theme) => new(scene.Number, scene.Knot, scene.Place, theme, scene.Present, scene.IsSuspended, scene.BrokenInto, scene.Turn,
        [.. scene.Offers.Select(offer => new BoardOffer(offer.Number, offer.Text, offer.By, offer.IsVote, offer.Within?.TotalSeconds, offer.Uses, offer.Reveals))]);
}

/// <summary>A choice on offer.</summary>
internal sealed record BoardOffer(int Number, string Text, IReadOnlyList<string> By, bool IsVote, double? Within, IReadOnlyList<string> Uses, IReadOnlyList<string> Reveals);

/// <summary>A fact, and who knows it.</summary>
internal sealed record BoardFact(string Fact, string? Says, IReadOnlyList<string> KnownBy);

/// <summary>How a performance stands to canon.</summary>
internal sealed record CanonInfo(bool IsLeft, int? LeftAt, string? Made, string? Instead, IReadOnlyList<LostLine> Lost, bool IsKnown)
{
    public static CanonInfo? Of(CanonState? state) => state is null ? null
        : new CanonInfo(state.Departure is not null, state.Departure?.Entry, state.Departure?.Made.Text, state.Departure?.Instead?.Text, [.. state.Lost.Select(line => new LostLine(line.Speaker, line.Text))], state.IsKnown);
}

/// <summary>A line of canon that can no longer come.</summary>
internal sealed record LostLine(string? Speaker, string Text);

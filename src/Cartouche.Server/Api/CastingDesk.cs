using Cartouche.Stage;
using Cartouche.Stage.Casting;

namespace Cartouche.Server.Api;

/// <summary>Casts those who have taken seats.</summary>
internal static class CastingDesk
{
    /// <summary>Prepares a proposal; the proposal itself takes its time, and nothing of the performance.</summary>
    /// <exception cref="ArgumentException">A pin names no role or no seat.</exception>
    public static Func<CastingAnswer> Prepare(Performance performance, CastingBody body)
    {
        var request = RequestOf(performance, body.Pins ?? new Dictionary<string, int?>(), body.Doubling);
        var seatOf = performance.Seats.Where(seat => seat.IsTaken).ToDictionary(seat => seat.Player.Name, seat => seat.Number, StringComparer.OrdinalIgnoreCase);
        return () => Propose(request, seatOf);
    }

    private static CastingAnswer Propose(CastingRequest request, Dictionary<string, int> seatOf)
    {
        var result = CastingOffice.Of(request);
        if (result.Cast is not { } cast) return new CastingAnswer(Conflicts: result.Conflicts);
        return new CastingAnswer(
            [.. cast.Parts.Select(part => new PartBody(part.Role, part.Player is null ? null : seatOf[part.Player], part.Reasons))],
            [.. cast.Audience.Select(name => seatOf[name])], cast.Score, cast.Bound, cast.IsProved);
    }

    /// <summary>Why those who are given roles have them, by role; nothing where that cannot be said.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>>? ReasonsFor(Performance performance, IReadOnlyDictionary<string, int?> given)
    {
        if (performance.Play.Playbill.Roles.Count == 0) return null;
        try
        {
            var all = new Dictionary<string, int?>(performance.Cast);
            foreach (var (role, seat) in given) all[role] = seat;
            var parts = CastingOffice.Of(RequestOf(performance, all, isDoubling: true)).Cast?.Parts;
            return parts?.Where(part => given.ContainsKey(part.Role) && part.Player is not null).ToDictionary(part => part.Role, part => part.Reasons);
        }
        catch (ArgumentException)
        {
            // What is wrong with them the performance will say.
            return null;
        }
    }

    private static CastingRequest RequestOf(Performance performance, IReadOnlyDictionary<string, int?> pins, bool isDoubling) =>
        new(performance.Play.Playbill, [.. performance.Seats.Where(seat => seat.IsTaken).Select(seat => seat.Player)])
        {
            AllowsDoubling = isDoubling,
            Pins = pins.ToDictionary(pin => NameOf(performance, pin.Key), pin => pin.Value is { } seat ? PlayerAt(performance, seat) : null),
        };

    private static string NameOf(Performance performance, string role) => performance.Play.Playbill.FindRole(role)?.Name ?? throw new ArgumentException($"There is no role '{role}'.");

    private static string PlayerAt(Performance performance, int seat) =>
        seat >= 1 && seat <= performance.Seats.Count && performance.Seats[seat - 1] is { IsTaken: true } taken ? taken.Player.Name : throw new ArgumentException($"There is no seat {seat}, or its player has left.");
}

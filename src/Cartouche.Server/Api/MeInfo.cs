using Cartouche.Stage;

namespace Cartouche.Server.Api;

/// <summary>Whose seat it is, and what they play.</summary>
internal sealed record MeInfo(int Seat, string? Name, IReadOnlyList<OwnRole> Roles)
{
    public static MeInfo Of(Performance performance, int seat)
    {
        var playbill = performance.Play.Playbill;
        var roles = performance.Play.Roles.Where(role => performance.Cast[role] == seat && seat != Performance.StageManager);
        return new MeInfo(seat, seat == Performance.StageManager ? null : performance.Seats[seat - 1].Player.Name,
        [
            .. roles.Select(name => new OwnRole(name, playbill.FindRole(name)?.Summary, playbill.FindRole(name)?.Voice,
                [.. playbill.Personas.Where(persona => string.Equals(persona.WornBy, name, StringComparison.OrdinalIgnoreCase)).Select(persona => new OwnPersona(persona.Name, persona.Summary))])),
        ]);
    }
}

/// <summary>A role that a seat plays.</summary>
internal sealed record OwnRole(string Name, string? Summary, string? Voice, IReadOnlyList<OwnPersona> Personas);

/// <summary>A persona that it wears.</summary>
internal sealed record OwnPersona(string Name, string? Summary);

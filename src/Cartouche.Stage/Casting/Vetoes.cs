using Cartouche.Playbills;
using Cartouche.Playbills.Model;
using Cartouche.Playbills.People;

namespace Cartouche.Stage.Casting;

/// <summary>What players do not take, whatever it costs.</summary>
internal static class Vetoes
{
    /// <summary>The player's veto that a role comes under: for itself, for a persona it wears, or for what it comes with.</summary>
    public static string? Of(Playbill playbill, Player player, Role role) => player.Vetoes.FirstOrDefault(veto => ComesWith(playbill, role, veto));

    /// <summary>A veto in words.</summary>
    public static string Says(Player player, Role role, string veto) =>
        Same(veto, role.Name) ? $"{player.Name} has vetoed {role.Name}" : $"{player.Name} has vetoed {veto}, which comes with {role.Name}";

    private static bool ComesWith(Playbill playbill, Role role, string veto)
    {
        if (Same(veto, role.Name)) return true;
        var personas = playbill.Personas.Where(persona => Same(persona.WornBy, role.Name)).Select(persona => persona.Name).ToList();
        if (personas.Exists(persona => Same(veto, persona))) return true;
        // Scenes can be gone around; what is of the whole story cannot.
        return playbill.Content.Any(note => Same(veto, note.Note) && (note.IsOfAll || note.Roles.Any(named => Same(named, role.Name)) || note.Personas.Any(named => personas.Exists(persona => Same(persona, named)))));
    }

    private static bool Same(string? a, string? b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}

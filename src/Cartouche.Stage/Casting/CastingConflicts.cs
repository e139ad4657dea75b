using Cartouche.Playbills.Model;
using Cartouche.Playbills.People;
using Cartouche.Stage.Casting.Assignment;

namespace Cartouche.Stage.Casting;

/// <summary>Says why there is no cast: which vetoes and pins leave too few players for some roles, or who must not be paired.</summary>
internal static class CastingConflicts
{
    public static IReadOnlyList<string> Of(CastingRequest request, CastingTable table)
    {
        var conflicts = new List<string>();
        foreach (var (name, pinned) in request.Pins)
            if (pinned is not null && request.Playbill.FindRole(name) is { } role && IndexOf(table, pinned) is >= 0 and var player && table.VetoOf(player, role) is { } veto)
                conflicts.Add($"{pinned} is to play {role.Name}, but has vetoed {veto}.");
        if (conflicts.Count == 0 && Shortage(table) is { } shortage) conflicts.Add(shortage);
        if (conflicts.Count == 0) conflicts.AddRange(Unpaired(table));
        return conflicts;
    }

    /// <summary>Roles for which there are together too few players (Hall 1935).</summary>
    private static string? Shortage(CastingTable table)
    {
        var rowOf = new int[table.PlayerOf.Count];
        Array.Fill(rowOf, -1);
        for (var row = 0; row < table.Roles.Count; row++)
        {
            var seen = new HashSet<int>();
            if (Place(table, row, rowOf, seen)) continue;
            // All columns that were tried are taken by these roles, which have no others.
            var roles = seen.Select(column => table.Roles[rowOf[column]]).Append(table.Roles[row]).DistinctBy(role => role.Name).ToList();
            return Say(table, roles, seen);
        }
        return null;
    }

    private static bool Place(CastingTable table, int row, int[] rowOf, HashSet<int> seen)
    {
        for (var column = 0; column < table.PlayerOf.Count; column++)
        {
            if (table.Problem.Fits[row, column] <= QuadraticProblem.Forbidden || !seen.Add(column)) continue;
            if (rowOf[column] >= 0 && !Place(table, rowOf[column], rowOf, seen)) continue;
            rowOf[column] = row;
            return true;
        }
        return false;
    }

    private static string Say(CastingTable table, List<Role> roles, HashSet<int> columns)
    {
        var able = columns.Select(column => table.PlayerOf[column]).Where(player => player >= 0).Distinct().Select(player => table.Players[player].Name).ToList();
        var vetoes = new List<string>();
        for (var player = 0; player < table.Players.Count; player++)
            foreach (var role in roles)
                if (table.VetoOf(player, role) is { } veto) vetoes.Add(Vetoes.Says(table.Players[player], role, veto));
        var who = able.Count switch { 0 => "nobody", 1 => $"only {able[0]}", _ => $"only {List(able)}" };
        return $"For {List([.. roles.Select(role => role.Name)])} there is {who}{(vetoes.Count > 0 ? ": " + string.Join("; ", vetoes.Distinct()) : "")}.";
    }

    private static IEnumerable<string> Unpaired(CastingTable table)
    {
        for (var i = 0; i < table.Players.Count; i++)
            for (var j = i + 1; j < table.Players.Count; j++)
                if (table.BondOf(i, j) == Bond.DoNotPair) yield return $"{table.Players[i].Name} and {table.Players[j].Name} are not to be paired, and however the roles are given, two that stand in a relation come to people who are not.";
    }

    private static int IndexOf(CastingTable table, string name)
    {
        for (var i = 0; i < table.Players.Count; i++)
            if (string.Equals(table.Players[i].Name, name, StringComparison.OrdinalIgnoreCase)) return i;
        return -1;
    }

    private static string List(List<string> names) => names.Count < 2 ? string.Concat(names) : string.Join(", ", names.Take(names.Count - 1)) + " and " + names[^1];
}

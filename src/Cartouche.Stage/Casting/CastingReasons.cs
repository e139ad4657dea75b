using Cartouche.Playbills.Model;
using Cartouche.Playbills.People;

namespace Cartouche.Stage.Casting;

/// <summary>Says to players why they were given their roles.</summary>
internal sealed class CastingReasons(CastingTable table, int[] playerOf)
{
    private const int Most = 4;

    /// <summary>Why the player of a role was given it, most weighty first.</summary>
    public IReadOnlyList<string> Of(int row)
    {
        if (playerOf[row] < 0) return [table.Roles[row].IsOptional ? "The story can be played without a player for it." : "There is nobody left who can play it."];
        var (player, role) = (table.Players[playerOf[row]], table.Roles[row]);
        var reasons = new List<(int Points, string Says)>();
        if (player.Likes.Contains(role.Name, StringComparer.OrdinalIgnoreCase)) reasons.Add((Weights.Like, $"You would like to play {role.Name}."));
        reasons.AddRange(Traits(player, role));
        reasons.AddRange(Relations(row));
        if (reasons.Count > 0) return [.. reasons.OrderByDescending(reason => reason.Points).Take(Most).Select(reason => reason.Says)];
        return ["Everybody together fits best like this."];
    }

    private static IEnumerable<(int, string)> Traits(Player player, Role role)
    {
        foreach (var (trait, value) in role.Traits)
        {
            var own = player.Traits.GetValueOrDefault(trait);
            // Of what somebody is neither way there is nothing to say.
            if (Math.Sign(value) * Math.Sign(own) <= 0) continue;
            var points = Weights.Traits * (4 - Math.Abs(value - own)) / (4 * role.Traits.Count);
            yield return (points, $"{role.Name} has {(Math.Abs(value) > 1 ? value > 0 ? "much" : "very little" : value > 0 ? "some" : "little")} {trait}; {(Math.Abs(own) >= Math.Abs(value) ? "so do you" : "you come near it")}.");
        }
    }

    private IEnumerable<(int, string)> Relations(int row)
    {
        for (var other = 0; other < table.Roles.Count; other++)
        {
            if (other == row || playerOf[other] < 0 || playerOf[other] == playerOf[row]) continue;
            var bond = table.BondOf(playerOf[row], playerOf[other]);
            foreach (var relation in CastingTable.RelationsOf(table.Roles[row], table.Roles[other]).DistinctBy(relation => Ties.Of(relation.Is)))
            {
                var points = Weights.Of(Ties.Of(relation.Is), bond);
                // What the others are not to know of is not told beforehand.
                if (points <= 0 || !relation.IsKnown) continue;
                var (from, to) = table.Roles[row].Relations.Contains(relation) ? (table.Roles[row].Name, table.Roles[other].Name) : (table.Roles[other].Name, table.Roles[row].Name);
                yield return (points, $"{from} is {relation.Is} {to}, and {table.Players[playerOf[other]].Name}, who plays {table.Roles[other].Name}, is your {NameOf(bond)}.");
            }
        }
    }

    private static string NameOf(Bond bond) => bond switch
    {
        Bond.Partner => "partner",
        Bond.Friend => "friend",
        Bond.Rival => "rival",
        _ => "fellow player",
    };
}

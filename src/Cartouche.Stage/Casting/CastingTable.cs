using Cartouche.Playbills.Model;
using Cartouche.Playbills.People;
using Cartouche.Stage.Casting.Assignment;

namespace Cartouche.Stage.Casting;

/// <summary>
/// Roles as rows, and as columns all there is to fill them: every player once, again for a second role, and understudies.
/// </summary>
internal sealed class CastingTable
{
    /// <summary>The column is no player's.</summary>
    public const int Understudy = -1;

    private const int MostDoubles = 3;

    /// <summary>Kinds of pairs of columns besides bonds.</summary>
    private const byte SamePlayer = 6;

    private readonly CastingRequest _request;
    private readonly Bond[,] _bonds;

    public CastingTable(CastingRequest request)
    {
        _request = request;
        Roles = request.Playbill.Roles;
        Players = request.Players;
        _bonds = Bonds();
        var doubles = request.AllowsDoubling && Players.Count is > 0 and var count && count < Roles.Count ? Math.Min(MostDoubles, (Roles.Count - 1) / count) : 0;
        for (var player = 0; player < Players.Count; player++) AddColumn(player, player);
        for (var again = 0; again < doubles; again++)
            for (var player = 0; player < Players.Count; player++) AddColumn(player, Players.Count + player);
        foreach (var _ in Roles) AddColumn(Understudy, 2 * Players.Count);
        Problem = new QuadraticProblem(Fits(), Kinds());
        TieRoles();
    }

    public IReadOnlyList<Role> Roles { get; }

    public IReadOnlyList<Player> Players { get; }

    /// <summary>For each column its player.</summary>
    public List<int> PlayerOf { get; } = [];

    /// <summary>Columns of one class are alike to every role.</summary>
    public List<int> ClassOf { get; } = [];

    public QuadraticProblem Problem { get; }

    public Bond BondOf(int player, int other) => _bonds[player, other];

    /// <summary>Whether a player does not take a role, whatever it costs: for itself, for a persona it wears, or for what it comes with.</summary>
    public string? VetoOf(int player, Role role) => Vetoes.Of(_request.Playbill, Players[player], role);

    /// <summary>The relations of two roles, whichever of them tells of it.</summary>
    public static IEnumerable<Relation> RelationsOf(Role role, Role other) => role.Relations.Where(r => Same(r.Whom, other.Name)).Concat(other.Relations.Where(r => Same(r.Whom, role.Name)));

    /// <summary>What a player brings to a role by their traits.</summary>
    public static int TraitsOf(Player player, Role role)
    {
        if (role.Traits.Count == 0) return Weights.Traits / 2;
        var near = role.Traits.Sum(trait => 4 - Math.Abs(trait.Value - player.Traits.GetValueOrDefault(trait.Key)));
        return Weights.Traits * near / (4 * role.Traits.Count);
    }

    private void AddColumn(int player, int ofClass)
    {
        PlayerOf.Add(player);
        ClassOf.Add(ofClass);
    }

    private int[,] Fits()
    {
        var fits = new int[Roles.Count, PlayerOf.Count];
        // Where there is somebody for every role that needs one, nobody is to be missing.
        var needed = Roles.Count(role => !role.IsOptional && !IsPinnedEmpty(role));
        var mayBeEmpty = Players.Count < needed;
        for (var row = 0; row < Roles.Count; row++)
            for (var column = 0; column < PlayerOf.Count; column++) fits[row, column] = Fit(Roles[row], column, mayBeEmpty);
        return fits;
    }

    private bool IsPinnedEmpty(Role role) => _request.Pins.TryGetValue(role.Name, out var pinned) && pinned is null;

    private int Fit(Role role, int column, bool mayBeEmpty)
    {
        var player = PlayerOf[column];
        if (_request.Pins.TryGetValue(role.Name, out var pinned) && !(player == Understudy ? pinned is null : Same(pinned, Players[player].Name))) return QuadraticProblem.Forbidden;
        if (player == Understudy)
            return role.IsOptional || IsPinnedEmpty(role) ? Weights.OptionalEmpty : mayBeEmpty ? Weights.Empty : QuadraticProblem.Forbidden;
        if (VetoOf(player, role) is not null) return QuadraticProblem.Forbidden;
        var fit = TraitsOf(Players[player], role) + (column < Players.Count ? Weights.Plays : Weights.Double);
        if (Players[player].Likes.Any(like => Same(like, role.Name))) fit += Weights.Like;
        if (Players[player].Dislikes.Any(dislike => Same(dislike, role.Name))) fit += Weights.Dislike;
        return fit;
    }

    private byte[,] Kinds()
    {
        var kinds = new byte[PlayerOf.Count, PlayerOf.Count];
        for (var i = 0; i < PlayerOf.Count; i++)
            for (var j = 0; j < PlayerOf.Count; j++)
            {
                var (player, other) = (PlayerOf[i], PlayerOf[j]);
                if (player == Understudy || other == Understudy) continue;
                kinds[i, j] = player == other ? SamePlayer : (byte)_bonds[player, other];
            }
        return kinds;
    }

    private Bond[,] Bonds()
    {
        var bonds = new Bond[Players.Count, Players.Count];
        for (var i = 0; i < Players.Count; i++)
            foreach (var relation in Players[i].Relations)
            {
                var j = IndexOf(relation.Whom);
                if (j < 0 || j == i) continue;
                // What either of them refuses is refused; otherwise who comes first is believed.
                if (relation.Bond != Bond.DoNotPair && bonds[i, j] != Bond.None) continue;
                bonds[i, j] = bonds[j, i] = relation.Bond;
            }
        return bonds;
    }

    private int IndexOf(string name)
    {
        for (var i = 0; i < Players.Count; i++)
            if (Same(Players[i].Name, name)) return i;
        return -1;
    }

    private void TieRoles()
    {
        for (var row = 0; row < Roles.Count; row++)
            for (var other = row + 1; other < Roles.Count; other++)
            {
                var relations = RelationsOf(Roles[row], Roles[other]).ToList();
                if (relations.Count == 0) continue;
                var worths = new int[SamePlayer + 1];
                foreach (var bond in Enum.GetValues<Bond>()) worths[(int)bond] = bond == Bond.DoNotPair ? QuadraticProblem.Forbidden : relations.Sum(relation => Weights.Of(Ties.Of(relation.Is), bond));
                worths[SamePlayer] = Weights.DoubleTie;
                Problem.Tie(row, other, worths);
            }
    }

    private static bool Same(string? a, string? b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}

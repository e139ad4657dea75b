using Cartouche.Stage.Casting.Assignment;

namespace Cartouche.Stage.Casting;

/// <summary>
/// Fits players to roles by who they are and how they stand to each other. Up to twelve roles the cast is proved to be
/// the best; beyond that it is a good one, told with what none can exceed. The same request gets the same cast.
/// </summary>
public static class CastingOffice
{
    /// <summary>Players, and roles, that can be cast at most.</summary>
    public const int Most = 200;

    private const int MostProved = 12;
    private const int FewKicks = 300;
    private const int ManyKicks = 60;

    /// <summary>Casts.</summary>
    /// <exception cref="ArgumentException">There are more than 200 players or roles, or two players have one name.</exception>
    public static CastingResult Of(CastingRequest request)
    {
        if (request.Players.Count > Most || request.Playbill.Roles.Count > Most) throw new ArgumentException($"At most {Most} players and {Most} roles can be cast.", nameof(request));
        if (request.Players.DistinctBy(player => player.Name.ToLowerInvariant()).Count() < request.Players.Count) throw new ArgumentException("Two players have one name.", nameof(request));
        var table = new CastingTable(request);
        if (table.Roles.Count == 0) return new CastingResult { Cast = new Cast { Parts = [], Audience = [.. request.Players.Select(player => player.Name)], Score = 0, Bound = 0 } };
        var isSmall = table.Roles.Count <= MostProved;
        var columns = LocalSearch.Solve(table.Problem, isSmall ? FewKicks : ManyKicks);
        if (isSmall) columns = ExactSearch.Solve(table.Problem, columns, [.. table.ClassOf]);
        var score = table.Problem.Score(columns);
        if (score < QuadraticProblem.Forbidden / 2) return new CastingResult { Conflicts = CastingConflicts.Of(request, table) };
        var bound = isSmall ? score : ExactSearch.BoundOf(table.Problem);
        return new CastingResult { Cast = CastOf(table, columns, (int)score, (int)Math.Max(score, bound)) };
    }

    private static Cast CastOf(CastingTable table, int[] columns, int score, int bound)
    {
        var players = columns.Select(column => table.PlayerOf[column]).ToArray();
        var reasons = new CastingReasons(table, players);
        // That everybody plays who can comes before all else; how well it fits is told without that.
        var playing = Weights.Plays * columns.Count(column => column < table.Players.Count);
        return new Cast
        {
            Parts = [.. table.Roles.Select((role, row) => new Part(role.Name, players[row] < 0 ? null : table.Players[players[row]].Name, reasons.Of(row)))],
            Audience = [.. table.Players.Where((_, player) => !players.Contains(player)).Select(player => player.Name)],
            Score = score - playing,
            Bound = bound - playing,
        };
    }
}

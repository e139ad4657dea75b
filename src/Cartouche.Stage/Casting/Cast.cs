namespace Cartouche.Stage.Casting;

/// <summary>Who plays what.</summary>
public sealed record Cast
{
    /// <summary>For every role, in the playbill's order, who plays it.</summary>
    public required IReadOnlyList<Part> Parts { get; init; }

    /// <summary>Players for whom there is no role.</summary>
    public required IReadOnlyList<string> Audience { get; init; }

    /// <summary>How well it fits, in points: the more the better.</summary>
    public required int Score { get; init; }

    /// <summary>No cast can fit better than this.</summary>
    public required int Bound { get; init; }

    /// <summary>Whether it was proved that none fits better.</summary>
    public bool IsProved => Score == Bound;
}

/// <summary>A role, and who plays it.</summary>
/// <param name="Role">The role.</param>
/// <param name="Player">The player; <see langword="null"/> for an understudy.</param>
/// <param name="Reasons">Why they, in sentences that speak to them; those that count most first.</param>
public sealed record Part(string Role, string? Player, IReadOnlyList<string> Reasons);

/// <summary>A cast, or why there is none.</summary>
public sealed record CastingResult
{
    /// <summary>The cast, where there is one.</summary>
    public Cast? Cast { get; init; }

    /// <summary>Which vetoes and pins collide, in sentences, where there is none.</summary>
    public IReadOnlyList<string> Conflicts { get; init; } = [];
}

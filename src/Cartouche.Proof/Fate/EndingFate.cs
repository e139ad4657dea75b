namespace Cartouche.Proof.Fate;

/// <summary>How likely an ending is.</summary>
/// <param name="Name">The ending.</param>
/// <param name="Uniform">Its chance in random play, every choice as likely as its weight says.</param>
/// <param name="Least">The least chance over everything all roles together may do; <see langword="null"/> where the story is too large to say.</param>
/// <param name="Most">The greatest.</param>
/// <param name="ByRole">What each role by itself can do while the others play at random.</param>
public sealed record EndingFate(string Name, double Uniform, double? Least, double? Most, IReadOnlyList<RoleFate> ByRole)
{
    /// <summary>Where <see cref="Uniform"/> is an estimate, its 95 % confidence interval (Wilson 1927); otherwise its bounds.</summary>
    public (double Low, double High) Interval { get; init; }
}

/// <summary>What a role by itself can make of an ending while the others play at random.</summary>
/// <param name="Role">The role.</param>
/// <param name="Least">The least chance it can give to the ending.</param>
/// <param name="Most">The greatest.</param>
public sealed record RoleFate(string Role, double Least, double Most);

/// <summary>
/// Which coalitions have an ending in their hands, against everything the others do. Only the smallest are listed:
/// those of which no part suffices. The empty one means: it is so whatever anyone does.
/// </summary>
/// <param name="Ending">The ending.</param>
/// <param name="CanForce">Those that can force it, whatever chance does.</param>
/// <param name="CanForceAlmostSurely">Those that can force it with probability 1 if chance is fair.</param>
/// <param name="CanPrevent">Those that can prevent it, whatever chance does.</param>
public sealed record CoalitionFate(
    string Ending,
    IReadOnlyList<IReadOnlyList<string>> CanForce,
    IReadOnlyList<IReadOnlyList<string>> CanForceAlmostSurely,
    IReadOnlyList<IReadOnlyList<string>> CanPrevent);

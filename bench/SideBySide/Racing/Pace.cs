namespace Cartouche.SideBySide.Racing;

/// <summary>How long a race lasts.</summary>
/// <param name="Rounds">Rounds of each side, alternating.</param>
/// <param name="RoundMillis">Milliseconds of a round.</param>
/// <param name="WarmUpMillis">Milliseconds each side runs before the first round.</param>
/// <param name="SearchMillis">Milliseconds the prover gets for a story beyond its limits; a random player gets ten times as many.</param>
internal sealed record Pace(int Rounds, int RoundMillis, int WarmUpMillis, int SearchMillis)
{
    public static Pace Full { get; } = new(9, 1500, 4000, 60_000);

    public static Pace Quick { get; } = new(3, 500, 1500, 6_000);
}

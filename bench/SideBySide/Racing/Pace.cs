namespace Cartouche.SideBySide.Racing;

/// <summary>How long a race lasts.</summary>
/// <param name="Rounds">Rounds of each side, alternating.</param>
/// <param name="RoundMillis">Milliseconds of a round.</param>
/// <param name="WarmUpMillis">Milliseconds each side runs before the first round.</param>
internal sealed record Pace(int Rounds, int RoundMillis, int WarmUpMillis)
{
    public static Pace Full { get; } = new(9, 1500, 4000);

    public static Pace Quick { get; } = new(3, 500, 1500);
}

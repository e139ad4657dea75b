namespace Cartouche.Proof.Fate;

/// <summary>Confidence in what was counted.</summary>
internal static class Wilson
{
    /// <summary>The normal deviate of 95 %.</summary>
    private const double Deviate = 1.959963984540054;

    /// <summary>The 95 % score interval of a proportion (Wilson 1927), which holds for rare and for few as well.</summary>
    public static (double Low, double High) Interval(int count, int of)
    {
        if (of == 0) return (0, 1);
        var (share, square) = ((double)count / of, Deviate * Deviate);
        var middle = (share + (square / (2 * of))) / (1 + (square / of));
        var half = Deviate / (1 + (square / of)) * Math.Sqrt((share * (1 - share) / of) + (square / (4.0 * of * of)));
        return (count == 0 ? 0 : Math.Max(0, middle - half), count == of ? 1 : Math.Min(1, middle + half));
    }
}

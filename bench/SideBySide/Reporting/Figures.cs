using System.Globalization;
using Cartouche.SideBySide.Racing;

namespace Cartouche.SideBySide.Reporting;

/// <summary>Numbers as the table shows them.</summary>
internal static class Figures
{
    public static string Show(Spread spread, Measure measure) =>
        measure == Measure.Rate
            ? string.Create(CultureInfo.InvariantCulture, $"{Rounded(spread.Median)} lines/s ({Rounded(spread.Min)} to {Rounded(spread.Max)})")
            : $"{Time(spread.Median)} ({Time(spread.Min)} to {Time(spread.Max)})";

    public static string Times(double ratio) => ratio.ToString(ratio < 10 ? "0.0" : "0", CultureInfo.InvariantCulture) + "x";

    private static string Time(double seconds) => seconds switch
    {
        >= 1e-3 => string.Create(CultureInfo.InvariantCulture, $"{seconds * 1e3:0.00} ms"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{seconds * 1e6:0.00} µs"),
    };

    /// <summary>Three digits are as many as mean anything.</summary>
    private static string Rounded(double value)
    {
        var unit = Math.Pow(10, Math.Max(0, Math.Floor(Math.Log10(value)) - 2));
        return (Math.Round(value / unit) * unit).ToString("N0", CultureInfo.InvariantCulture);
    }
}

using System.Globalization;
using Cartouche.SideBySide.Racing;

namespace Cartouche.SideBySide.Reporting;

/// <summary>Numbers as the table shows them.</summary>
internal static class Figures
{
    public static string Show(Spread spread, RaceCase race) => race.Measure == Measure.Rate ? Rate(spread, race.Unit) : Time(spread);

    public static string Rate(Spread spread, string unit) => $"{Rounded(spread.Median)} {unit}/s ({Rounded(spread.Min)} to {Rounded(spread.Max)})";

    public static string Time(Spread spread) => $"{Time(spread.Median)} ({Time(spread.Min)} to {Time(spread.Max)})";

    public static string Times(double ratio) => ratio.ToString(ratio < 1 ? "0.00" : ratio < 10 ? "0.0" : "0", CultureInfo.InvariantCulture) + "x";

    public static string Ratio(Spread ratio) => $"**{Times(ratio.Median)}** ({Times(ratio.Min)} to {Times(ratio.Max)})";

    private static string Time(double seconds) => seconds switch
    {
        >= 1 => string.Create(CultureInfo.InvariantCulture, $"{seconds:0.00} s"),
        >= 1e-3 => string.Create(CultureInfo.InvariantCulture, $"{seconds * 1e3:0.00} ms"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{seconds * 1e6:0.00} µs"),
    };

    /// <summary>Three digits are as many as mean anything.</summary>
    public static string Rounded(double value)
    {
        if (value <= 0) return "0";
        var unit = Math.Pow(10, Math.Max(0, Math.Floor(Math.Log10(value)) - 2));
        return (Math.Round(value / unit) * unit).ToString("N0", CultureInfo.InvariantCulture);
    }
}

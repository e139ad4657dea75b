namespace Cartouche.Playbills.Directions;

/// <summary>A line somebody speaks: <c>NAME: words</c>.</summary>
/// <param name="Name">The role or persona, as the playbill writes it.</param>
/// <param name="Words">What is said.</param>
public sealed record Speech(string Name, string Words)
{
    /// <summary>Reads a line; <see langword="null"/> when nobody of the playbill speaks it.</summary>
    /// <param name="line">The line's text.</param>
    /// <param name="playbill">Who there is.</param>
    public static Speech? Parse(string line, Playbill playbill)
    {
        if (line is null) throw new ArgumentNullException(nameof(line));
        if (playbill is null) throw new ArgumentNullException(nameof(playbill));
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || playbill.NameOf(line[..colon].Trim()) is not { } name) return null;
        return new Speech(name, line[(colon + 1)..].Trim());
    }
}

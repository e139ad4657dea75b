namespace Cartouche.Runtime.Values;

/// <summary>
/// The alphabet: '_' before digits before letters, accents and then case only among equals, small letters first.
/// That is how ink's C# runtime orders names in a neutral culture, but the same on every machine, whatever it knows of cultures.
/// </summary>
internal sealed class NameOrder : IComparer<string>
{
    // U+00C0 to U+017F without their accents.
    private const string Plain =
        "AAAAAAACEEEEIIIIDNOOOOO×OUUUUYTS" + "AAAAAAACEEEEIIIIDNOOOOO÷OUUUUYTY" +
        "AAAAAACCCCCCCCDDDDEEEEEEEEEEGGGGGGGGHHHHIIIIIIIIIIIIJJKKKLLLLLLLLLL" +
        "NNNNNNNNNOOOOOOOORRRRRRSSSSSSSSTTTTTTUUUUUUUUUUUUWWYYYZZZZZZS";

    public static NameOrder Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        var (a, b) = (x!, y!);
        for (var i = 0; i < a.Length && i < b.Length; i++)
            if (Letter(a[i]) != Letter(b[i])) return Letter(a[i]) - Letter(b[i]);
        if (a.Length != b.Length) return a.Length - b.Length;
        var accents = string.CompareOrdinal(a.ToUpperInvariant(), b.ToUpperInvariant());
        return accents != 0 ? accents : -string.CompareOrdinal(a, b);
    }

    private static char Letter(char c) => c switch
    {
        '_' => ' ',
        >= '\u00C0' and <= '\u017F' => Plain[c - '\u00C0'],
        _ => char.ToUpperInvariant(c),
    };
}

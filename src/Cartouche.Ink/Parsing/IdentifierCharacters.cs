namespace Cartouche.Ink.Parsing;

/// <summary>Which characters a name may hold: ASCII letters, digits, <c>_</c>, and ink's ranges of other alphabets.</summary>
internal static class IdentifierCharacters
{
    private static readonly (char First, char Last)[] Ranges =
    [
        ('0', '9'), ('A', 'Z'), ('_', '_'), ('a', 'z'),
        ('\u0080', '\u024f'), // Latin-1 supplement, Latin extended A and B
        ('\u0370', '\u0373'), ('\u0376', '\u0377'), ('\u0386', '\u0386'), ('\u0388', '\u038a'),
        ('\u038c', '\u038c'), ('\u038e', '\u03a1'), ('\u03a3', '\u03ff'), // Greek
        ('\u0400', '\u0481'), ('\u048a', '\u04ff'), // Cyrillic
        ('\u0531', '\u0556'), ('\u0561', '\u0587'), ('\u058f', '\u058f'), // Armenian
        ('\u0590', '\u05ff'), // Hebrew
        ('\u0600', '\u06ff'), // Arabic
        ('\u4e00', '\u9fff'), // CJK
        ('\uac00', '\ud7af'), // Korean
    ];

    private static readonly ulong[] Bits = Build();

    public static bool Contains(char c) => (Bits[c >> 6] >> (c & 63) & 1) != 0;

    private static ulong[] Build()
    {
        var bits = new ulong[1024];
        foreach (var (first, last) in Ranges)
            for (int c = first; c <= last; c++) bits[c >> 6] |= 1UL << (c & 63);
        return bits;
    }
}

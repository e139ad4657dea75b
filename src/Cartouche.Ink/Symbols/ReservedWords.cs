namespace Cartouche.Ink.Symbols;

/// <summary>Words that cannot be names, and functions that every story has.</summary>
internal static class ReservedWords
{
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "true", "false", "not", "return", "else", "VAR", "CONST", "temp", "LIST", "function",
    };

    public static bool Contains(string name) => Words.Contains(name);
}
